namespace NewsCity.Reading.Articles;

/// <summary>What the feed said of a page before it was read: evidence where the page is silent or ambiguous, never stronger than the page.</summary>
public sealed record ArticleHints
{
    /// <summary>The entry's title, plain.</summary>
    public string? Title { get; init; }

    /// <summary>The entry's summary, plain or HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>When the feed says it was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>BCP 47 tag of the source.</summary>
    public string? Language { get; init; }

    /// <summary>The zone of times that the page gives without one. Default: Tehran for Persian pages, UTC for others.</summary>
    public TimeZoneInfo? Zone { get; init; }
}
