namespace NewsCity.Reading.ListPages;

/// <summary>An address where a feed may be. Absolute; <paramref name="Title"/> as the page gives it.</summary>
public sealed record FeedLink(string Address, FeedLinkKind Kind, string? Title);
