using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>What reading the page of an entry gave.</summary>
/// <param name="News">The article, perhaps only as the feed told it; null when there is none yet, or never.</param>
/// <param name="Addresses">Under which the article is known.</param>
/// <param name="Problem">Why the page was not read, as a stable key.</param>
/// <param name="RetryAt">When it is tried again; null: never.</param>
internal sealed record PageRead(WaitingEntry Entry, News? News, IReadOnlyList<string> Addresses, string? Problem, DateTimeOffset? RetryAt);
