namespace NewsCity.Reading.Articles;

/// <summary>What a news page says, clean: no menu, no sign-off, no widget. Spelling is the page's own.</summary>
public sealed record Article
{
    /// <summary>The headline; empty when the page shows none.</summary>
    public required string Title { get; init; }

    /// <summary>The line above the headline (روتیتر).</summary>
    public string? Kicker { get; init; }

    /// <summary>The summary that the page shows between headline and body (لید).</summary>
    public string? Lead { get; init; }

    /// <summary>Plain text, paragraphs separated by <c>\n</c>; the lead included where the page shows it as part of the article.</summary>
    public required string Text { get; init; }

    /// <summary>The body as light sanitised HTML: p, h2-h4, ul, ol, li, blockquote, table, a, strong, em, figure, img, figcaption.</summary>
    public string Html { get; init; } = "";
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Modified { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Absolute address of the main picture.</summary>
    public string? Image { get; init; }

    /// <summary>What stands under the main picture.</summary>
    public string? ImageCaption { get; init; }

    /// <summary>The main picture, when the page shows it, and those between the paragraphs, in the page's order.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get; init; } = [];

    /// <summary>BCP 47 tag such as <c>fa</c>.</summary>
    public string? Language { get; init; }

    /// <summary><c>rtl</c> or <c>ltr</c>, by the letters of the text; null when there are none.</summary>
    public string? Direction { get; init; }
    public string? Publisher { get; init; }

    /// <summary>The address that the page calls its own (<c>rel=canonical</c>), absolute, if it states one.</summary>
    public string? Canonical { get; init; }

    /// <summary>The agency's own news code (کد خبر).</summary>
    public string? Code { get; init; }

    /// <summary>Where it was written: «تهران».</summary>
    public string? Place { get; init; }

    /// <summary>The agency that the text itself credits: «به گزارش …».</summary>
    public string? Credit { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Absolute address of the video that the page is about or shows first.</summary>
    public string? Video { get; init; }

    /// <summary>Other articles that the page links to as related.</summary>
    public IReadOnlyList<ArticleLink> Related { get; init; } = [];

    /// <summary>
    /// Why this may be no article to read, as a stable key: <c>article.error-page</c>, <c>article.gallery</c>, <c>article.list</c>,
    /// <c>article.no-text</c>, <c>article.paywall</c>, <c>article.video</c>; null for an article.
    /// </summary>
    public string? Doubt { get; init; }
}
