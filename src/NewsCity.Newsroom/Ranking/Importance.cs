namespace NewsCity.Newsroom.Ranking;

/// <summary>How much a story weighs at one instant: the voices that it has, each counting less with age.</summary>
internal static class Importance
{
    /// <summary>A copy speaks so much less than a report of its own.</summary>
    private const double CopyWeight = 0.5;

    /// <summary>A further report of the same source counts so much of the one before.</summary>
    private const double Again = 0.7;

    /// <summary>The weight of a story with these reports, in order of publication and not empty, when a report counts half after so many hours.</summary>
    public static double Of(IReadOnlyList<RankedReport> reports, DateTimeOffset at, double halfLifeHours)
    {
        var heard = new Dictionary<string, double>(StringComparer.Ordinal);
        double sum = 0;
        for (var i = reports.Count - 1; i >= 0; i--)
        {
            var report = reports[i];
            var share = report.Source.Length == 0 ? 1 : heard.GetValueOrDefault(report.Source, 1);
            heard[report.Source] = share * Again;
            var age = (at - report.Published).TotalHours;
            sum += share * (report.IsCopy ? CopyWeight : 1) * report.SourceWeight * Math.Pow(2, -age / halfLifeHours);
        }
        return sum;
    }
}
