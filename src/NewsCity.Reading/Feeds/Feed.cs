namespace NewsCity.Reading.Feeds;

/// <summary>What a feed says, whatever its format. Text fields are plain; HTML fields are sanitised; addresses are absolute.</summary>
public sealed record Feed
{
    /// <summary><c>rss</c>, <c>atom</c>, <c>rdf</c>, <c>json</c>, <c>cdf</c>, <c>sitemap</c>, <c>news-sitemap</c>, <c>sitemap-index</c> or <c>list</c>.</summary>
    public required string Format { get; init; }
    public string? Id { get; init; }
    public string? Title { get; init; }

    /// <summary>The title as sanitised HTML where it holds mark-up or a sign of it; null where <see cref="Title"/> says it all.</summary>
    public string? TitleHtml { get; init; }
    public string? Description { get; init; }
    public string? Link { get; init; }
    public string? Language { get; init; }
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public string? Image { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>The feed's own address (<c>rel=self</c>), if it states one.</summary>
    public string? Self { get; init; }

    /// <summary>WebSub hubs (<c>rel=hub</c>).</summary>
    public IReadOnlyList<string> Hubs { get; init; } = [];

    /// <summary>How long the feed asks to be left alone (<c>ttl</c>, <c>sy:updatePeriod</c>), if it does.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Hours of the day, GMT, in which the feed asks not to be polled (<c>skipHours</c>): bit 0 is midnight to one.</summary>
    public int SkipHours { get; init; }

    /// <summary>Days, GMT, on which the feed asks not to be polled (<c>skipDays</c>): bit 0 is Sunday.</summary>
    public int SkipDays { get; init; }

    /// <summary>Feeds listed by a sitemap index.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>Stable keys of what was amiss but cost no entry: <c>feed.truncated</c>, <c>feed.entries-cut</c>.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
