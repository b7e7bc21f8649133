namespace NewsCity.Newsroom.Ranking;

/// <summary>What an edition may be told.</summary>
public sealed record RankingOptions
{
    /// <summary>Places of the edition. Default: 20.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Only this section; null for both.</summary>
    public Section? Section { get; init; }

    /// <summary>A story without a report for so long leaves the page. Default: 24 hours.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Of any ten neighbouring places one topic takes at most this many, or half as many again as its share of all stories, while others wait. Default: 6.</summary>
    public int SameTopicInTen { get; init; } = 6;

    /// <summary>Of any ten neighbouring places one source leads at most this many, while others wait. Default: 4.</summary>
    public int SameSourceInTen { get; init; } = 4;

    /// <summary>Stories that an editor put on top, first to last.</summary>
    public IReadOnlyList<long> Pinned { get; init; } = [];

    /// <summary>Stories that an editor took from the page.</summary>
    public IReadOnlySet<long> Buried { get; init; } = new HashSet<long>();

    /// <summary>The Persian name of a source by its key; null to show the key.</summary>
    public Func<string, string>? Name { get; init; }
}
