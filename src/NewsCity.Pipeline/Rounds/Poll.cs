using NewsCity.Reading.Feeds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>What one poll of a feed gave: the feed's new state, and its entries where the body was new.</summary>
/// <param name="ClosedUntil">The host asked to be left alone until then.</param>
internal sealed record Poll(FeedState State, Feed? Feed, DateTimeOffset? ClosedUntil = null);
