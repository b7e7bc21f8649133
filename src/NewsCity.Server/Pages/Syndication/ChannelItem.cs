namespace NewsCity.Server.Pages.Syndication;

/// <summary>One report in a feed.</summary>
public sealed record ChannelItem
{
    /// <summary>Permanent identity: the absolute address of its Persian page.</summary>
    public required string Id { get; init; }

    /// <summary>Absolute address of its page.</summary>
    public required string Page { get; init; }
    public required string Title { get; init; }

    /// <summary>The lead, at most 60 words where the licence allows no more.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The paragraphs; empty where the licence does not allow the full text.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];
    public required DateTimeOffset Published { get; init; }
    public required string SourceName { get; init; }

    /// <summary>Absolute address of the source's page with us.</summary>
    public required string SourcePage { get; init; }

    /// <summary>Address of the original.</summary>
    public required string Original { get; init; }

    /// <summary>Address of the licence; null when unknown.</summary>
    public string? Licence { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
}
