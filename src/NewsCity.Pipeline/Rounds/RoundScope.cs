using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>What a round takes on.</summary>
/// <param name="Polls">Which feeds are polled; those that are gone never are.</param>
/// <param name="Until">Entries and articles whose next reading is due until then are read.</param>
/// <param name="Pages">Whether entries that wait and articles to read again are looked for at all.</param>
public sealed record RoundScope(Func<FeedState, bool> Polls, DateTimeOffset Until, bool Pages)
{
    /// <summary>Where set, every article that is still watched is read again, due or not, beginning after this id.</summary>
    public long? Watched { get; init; }

    /// <summary>What is due at <paramref name="now"/>.</summary>
    public static RoundScope Due(DateTimeOffset now) => new(feed => feed.DueAt <= now, now, true);

    /// <summary>Every feed that <paramref name="polls"/> lets through, every waiting entry and every watched article, due or not.</summary>
    public static RoundScope Everything(Func<FeedState, bool> polls) => new(polls, DateTimeOffset.MaxValue, true) { Watched = 0 };

    /// <summary>Every waiting entry, the watched articles after <paramref name="watched"/>, and the feeds that failed in passing.</summary>
    public static RoundScope Rest(long watched) =>
        new(feed => feed.Problem is { } problem && IsPassing(problem), DateTimeOffset.MaxValue, true) { Watched = watched };

    /// <summary>Whether a feed's failure may be over in a moment.</summary>
    public static bool IsPassing(string problem) => problem is "http.429" or "http.503" or "fetch.broken-off" or "fetch.closed";
}
