namespace NewsCity.Reading.Articles;

/// <summary>A link from one article to another: its words and its absolute address.</summary>
public sealed record ArticleLink(string Title, string Address);
