namespace NewsCity.Server.Pages.Layout;

/// <summary>What the frame around a page must know of it.</summary>
public sealed record PageHead
{
    public required Edition Edition { get; init; }

    /// <summary>Title without the paper's name; empty on the front page.</summary>
    public required string Title { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Canonical path from the root, without the prefix of a language.</summary>
    public required string Path { get; init; }

    /// <summary>Where the feeds of this list are, such as <c>/iran/</c>, without the prefix of a language; null when the page is no list.</summary>
    public string? Feeds { get; init; }

    /// <summary>Query that the feeds need, such as <c>?q=…</c>.</summary>
    public string FeedQuery { get; init; } = "";

    /// <summary>Key of the rubric that is marked in the menu.</summary>
    public string Rubric { get; init; } = "";

    /// <summary>What stands in the search box.</summary>
    public string Query { get; init; } = "";

    /// <summary>Path of the picture that others may show with a link to this page.</summary>
    public string? Picture { get; init; }

    /// <summary>The report as a schema.org object, already JSON with every &lt; escaped; empty on lists.</summary>
    public string JsonLd { get; init; } = "";
    public bool IsArticle { get; init; }

    /// <summary>Whether search engines should leave it out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>
    /// The part of the style sheet that, with <c>first.css</c>, holds all that the page's first screen needs: it then stands in the page, and
    /// the rest comes after the words. Null where the page waits for the whole sheet.
    /// </summary>
    public string? Style { get; init; }

    /// <summary>Whether it is not the front page although its canonical path is.</summary>
    public bool Inner { get; init; }
    public bool IsFront => Path == "/" && !Inner;
    public string FullTitle => Title.Length == 0 ? Edition.Name : $"{Title} | {Edition.Name}";
}
