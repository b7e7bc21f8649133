namespace NewsCity.Newsroom.Ranking;

/// <summary>How much a story weighs at one instant.</summary>
internal static class Importance
{
    private const double HalfLifeHours = 12;

    /// <summary>The weight of a story with these reports, which are in order of publication and not empty.</summary>
    public static double Of(IReadOnlyList<RankedReport> reports, DateTimeOffset at) =>
        reports.Sum(report =>
            (report.IsCopy ? 0.3 : 1) * report.SourceWeight * Math.Pow(2, -(at - report.Published).TotalHours / HalfLifeHours)
        );
}
