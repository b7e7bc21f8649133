namespace NewsCity.Reading.Feeds;

/// <summary>How much of a feed is read.</summary>
public sealed record FeedLimits
{
    /// <summary>Larger ones are refused with <c>feed.too-large</c>. Default: 32 MiB; the largest honest feed seen has 1.6 MB, a sitemap may have 50.</summary>
    public int Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>
    /// So much of a larger one is read, as if it had been cut off there; JSON is refused. Default: 8 MiB, which keeps the cost of any feed
    /// under a second and 100 MB.
    /// </summary>
    public int ReadBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Entries beyond are left out and noted as <c>feed.entries-cut</c>. Default: 10,000.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Addresses beyond are left out of a sitemap or a sitemap index. Default: 50,000, which the protocol allows.</summary>
    public int SitemapEntries { get; init; } = 50_000;

    /// <summary>Longer fields are cut. Default: 1,000,000 characters.</summary>
    public int FieldCharacters { get; init; } = 1_000_000;

    /// <summary>The clock of dates without a zone. Default: told by the feed's language, host and titles.</summary>
    public TimeZoneInfo? Zone { get; init; }

    public static FeedLimits Default { get; } = new();
}
