namespace NewsCity.Newsroom.Facts;

/// <summary>A report as the facts of its story are drawn from it. Texts are normalised and have their half-spaces.</summary>
public sealed record FactReport
{
    public required long Id { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source works; null when unknown.</summary>
    public Side? Side { get; init; }
    public required DateTimeOffset Published { get; init; }
    public required string Title { get; init; }
    public string Lead { get; init; } = "";

    /// <summary>Body, paragraphs parted by <c>\n</c>; empty where the licence lets none of it be shown.</summary>
    public string Text { get; init; } = "";

    /// <summary>True for a report that republishes another: it adds nothing to the facts.</summary>
    public bool IsCopy { get; init; }
}
