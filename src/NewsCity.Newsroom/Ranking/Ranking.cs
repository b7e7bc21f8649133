using System.Globalization;

namespace NewsCity.Newsroom.Ranking;

/// <summary>Orders stories by importance at one instant. Pure: the edition of any past minute can be printed again.</summary>
public static class Ranking
{
    /// <summary>
    /// The places of the edition of <paramref name="at"/>, the most important first. Reports published later do not count; neither do stories
    /// without a report within <see cref="RankingOptions.Horizon"/>.
    /// </summary>
    public static IReadOnlyList<Place> Rank(IEnumerable<StoryReports> stories, DateTimeOffset at, RankingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stories);
        options ??= new RankingOptions();
        var weighed = new List<(StoryReports Story, List<RankedReport> Reports, double Weight)>();
        foreach (var story in stories)
        {
            if (options.Section is { } section && story.Section != section)
                continue;
            if (options.Buried.Contains(story.Story))
                continue;
            var reports = story
                .Reports.Where(report => report.Published <= at)
                .OrderBy(report => report.Published)
                .ThenBy(report => report.Id)
                .ToList();
            if (reports.Count == 0 || at - reports[^1].Published > options.Horizon)
                continue;
            weighed.Add((story, reports, Importance.Of(reports, at)));
        }
        weighed.Sort((a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.Story.Story.CompareTo(b.Story.Story));
        var places = new List<Place>();
        foreach (var (story, reports, weight) in weighed.Take(options.Top))
        {
            var lead = reports.Find(report => !report.IsCopy) ?? reports[0];
            places.Add(new(places.Count + 1, story.Story, lead.Id, weight, Reason(reports, options)));
        }
        return places;
    }

    private static string Reason(List<RankedReport> reports, RankingOptions options)
    {
        var voices = reports.Where(report => !report.IsCopy).Select(report => report.Source).Distinct(StringComparer.Ordinal).Count();
        var hours = Math.Max(1, Math.Ceiling((reports[^1].Published - reports[0].Published).TotalHours));
        var source = reports[0].Source;
        var first = source.Length == 0 ? "" : "؛ نخست: " + (options.Name?.Invoke(source) ?? source);
        return string.Create(CultureInfo.InvariantCulture, $"{Persian(voices)} رسانهٔ مستقل در {Persian((int)hours)} ساعت{first}");
    }

    private static string Persian(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('۰' + (digit - '0'))));
}
