namespace NewsCity.Newsroom.Ranking;

/// <summary>
/// How fast the news of a moment ages: by the stories' own clock, the usual time from one report of a story to its next. Where that is
/// minutes, what is old is over; where it is hours, stories are told on for days and early reports still count.
/// </summary>
internal static class Pace
{
    private const double ShortestHours = 2;
    private const double LongestHours = 48;

    /// <summary>Half-life in hours when stories get a report an hour; it grows with the square of the hours.</summary>
    private const double AtOneHour = 5;

    /// <summary>The clock of a page where no story has a second report yet, in hours.</summary>
    private const double Unknown = 2;

    /// <summary>Hours after which a report counts half, from the reports of all living stories, each in order of publication.</summary>
    public static double HalfLifeHours(IEnumerable<IReadOnlyList<RankedReport>> stories)
    {
        var gaps = new List<double>();
        foreach (var story in stories)
        {
            RankedReport? before = null;
            foreach (var report in story)
            {
                if (report.IsCopy)
                    continue;
                if (before is not null)
                    gaps.Add((report.Published - before.Published).TotalHours);
                before = report;
            }
        }
        gaps.Sort();
        var usual = gaps.Count == 0 ? Unknown : (gaps[(gaps.Count - 1) / 2] + gaps[gaps.Count / 2]) / 2;
        return Math.Clamp(AtOneHour * usual * usual, ShortestHours, LongestHours);
    }
}
