using NewsCity.Reading.Feeds;

namespace NewsCity.Pipeline.Sources;

/// <summary>A feed that was found at a site, and read.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Kind"><c>feed</c>, <c>sitemap</c>, <c>list</c> or <c>telegram</c>.</param>
/// <param name="Feed">What it says now.</param>
/// <param name="Why">How it was found.</param>
public sealed record FoundFeed(Uri Url, string Kind, Feed Feed, string Why);
