using NewsCity.Reading.Feeds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>What one poll of a feed gave: the feed's new state, and its entries where the body was new.</summary>
/// <param name="State">What is stored of it. After a good poll its next time is still to be planned.</param>
/// <param name="Feed">What it said; null when nothing is new.</param>
internal sealed record Poll(FeedState State, Feed? Feed)
{
    /// <summary>The host asked to be left alone until then.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }

    /// <summary>How long the answer stays fresh.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>It came from a hub: only what is new, so that nothing vanishes by it.</summary>
    public bool Pushed { get; init; }
}
