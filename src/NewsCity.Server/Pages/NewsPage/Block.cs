namespace NewsCity.Server.Pages.NewsPage;

/// <summary>A stretch of the body: one paragraph or heading, the paragraphs of a quotation, the items of a list.</summary>
public sealed record Block(BlockKind Kind, IReadOnlyList<string> Texts);
