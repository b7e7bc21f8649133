namespace NewsCity.Pipeline.Sources;

/// <summary>What could be read of a site if it were a source.</summary>
public sealed record FoundSource
{
    /// <summary>Key, name, language and all, with the feeds that are worth reading.</summary>
    public required CatalogueSource Source { get; init; }

    /// <summary>Those feeds as they are now.</summary>
    public required IReadOnlyList<FoundFeed> Feeds { get; init; }

    /// <summary>Feeds that can be read, too, but bring nothing that those do not.</summary>
    public IReadOnlyList<FoundFeed> Spare { get; init; } = [];

    /// <summary>Addresses that were tried in vain, with the key of why.</summary>
    public IReadOnlyList<(Uri Url, string Problem)> Failed { get; init; } = [];
}
