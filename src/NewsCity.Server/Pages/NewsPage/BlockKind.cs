namespace NewsCity.Server.Pages.NewsPage;

/// <summary>How a stretch of the body is set.</summary>
public enum BlockKind
{
    Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>Somebody's words, set apart.</summary>
    Quote,

    /// <summary>Items of a list.</summary>
    List,
}
