using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>What a round takes on.</summary>
/// <param name="Polls">Which feeds are polled; those that are gone never are.</param>
/// <param name="Entries">Entries whose next reading is due until then are read.</param>
public sealed record RoundScope(Func<FeedState, bool> Polls, DateTimeOffset Entries)
{
    /// <summary>What is due at <paramref name="now"/>.</summary>
    public static RoundScope Due(DateTimeOffset now) => new(feed => feed.DueAt <= now, now);

    /// <summary>Every feed and every waiting entry, due or not.</summary>
    public static readonly RoundScope Everything = new(_ => true, DateTimeOffset.MaxValue);

    /// <summary>Every waiting entry, and the feeds that failed in passing.</summary>
    public static readonly RoundScope Rest = new(feed => feed.Problem is { } problem && IsPassing(problem), DateTimeOffset.MaxValue);

    /// <summary>Whether a feed's failure may be over in a moment.</summary>
    public static bool IsPassing(string problem) => problem is "http.429" or "http.503" or "fetch.broken-off" or "fetch.closed";
}
