namespace NewsCity.Newsroom;

/// <summary>An article as the newsroom sees it. Texts are normalised and have their half-spaces.</summary>
public sealed record Report
{
    public required long Id { get; init; }

    /// <summary>Key of the source; empty when unknown.</summary>
    public required string Source { get; init; }
    public required DateTimeOffset Published { get; init; }
    public required string Title { get; init; }
    public string Lead { get; init; } = "";

    /// <summary>Plain body, paragraphs separated by <c>\n</c>; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>BCP 47 tag; empty when unknown.</summary>
    public string Language { get; init; } = "";

    /// <summary>The source's own categories and tags, as evidence.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
