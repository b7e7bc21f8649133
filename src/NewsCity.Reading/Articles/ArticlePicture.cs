namespace NewsCity.Reading.Articles;

/// <summary>A picture of an article: its absolute address, what stands under it, and the pixels that the page claims for it.</summary>
public sealed record ArticlePicture(string Address, string? Caption, int? Width, int? Height);
