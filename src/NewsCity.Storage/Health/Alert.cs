namespace NewsCity.Storage.Health;

/// <summary>One illness of a source from its beginning to its end, and whether the editor was told of both.</summary>
public sealed record Alert
{
    /// <summary>Permanent: whoever is told twice can tell by it.</summary>
    public long Id { get; init; }

    /// <summary>Key of the source; null when the paper itself is ill.</summary>
    public string? Source { get; init; }

    /// <summary>Stable key.</summary>
    public string Problem { get; init; } = "";

    /// <summary>When it began, as far as is known.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When it was found.</summary>
    public DateTimeOffset FoundAt { get; init; }
    public DateTimeOffset? ToldAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? EndToldAt { get; init; }
}
