namespace NewsCity.Newsroom.Ranking;

/// <summary>A story with its reports until the instant, in order of publication, and its weight.</summary>
internal sealed record Weighed(StoryReports Story, List<RankedReport> Reports, double Weight)
{
    /// <summary>The report that speaks for the story: the newest of its own, not a copy.</summary>
    public RankedReport Lead { get; } = Reports.FindLast(report => !report.IsCopy) ?? Reports[^1];
}
