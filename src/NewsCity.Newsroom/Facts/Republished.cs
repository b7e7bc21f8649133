namespace NewsCity.Newsroom.Facts;

/// <summary>A story whose reports were republished.</summary>
/// <param name="Story">Id of the story.</param>
/// <param name="Report">Its first report that is no copy.</param>
/// <param name="Copies">Reports of the story that are copies.</param>
/// <param name="Voices">Sources with a report of their own.</param>
public sealed record Republished(long Story, long Report, int Copies, int Voices)
{
    /// <summary>The stories with the most copies until an instant, most first; those without any are left out.</summary>
    public static IReadOnlyList<Republished> Most(IEnumerable<Ranking.StoryReports> stories, DateTimeOffset at, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var found = new List<Republished>();
        foreach (var story in stories)
        {
            var known = story
                .Reports.Where(report => report.Published <= at)
                .OrderBy(report => report.Published)
                .ThenBy(report => report.Id)
                .ToList();
            var copies = known.Count(report => report.IsCopy);
            if (copies == 0)
                continue;
            var first = known.Find(report => !report.IsCopy) ?? known[0];
            var voices = known.Where(report => !report.IsCopy).Select(report => report.Source).Distinct(StringComparer.Ordinal).Count();
            found.Add(new(story.Story, first.Id, copies, voices));
        }
        return [.. found.OrderByDescending(story => story.Copies).ThenBy(story => story.Story).Take(top)];
    }
}
