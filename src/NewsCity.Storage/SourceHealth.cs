namespace NewsCity.Storage;

/// <summary>A source with its feeds and what it gave.</summary>
public sealed record SourceHealth(
    Source Source,
    IReadOnlyList<FeedState> Feeds,
    int Articles,
    DateTimeOffset? Newest,
    int Waiting,
    int Unread
);
