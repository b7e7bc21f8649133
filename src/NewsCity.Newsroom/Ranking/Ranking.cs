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
        var living = stories
            .Where(story => !options.Buried.Contains(story.Story))
            .Select(story => (Story: story, Reports: Until(story.Reports, at)))
            .Where(story => story.Reports.Count > 0 && at - story.Reports[^1].Published <= options.Horizon)
            .ToList();
        var halfLife = Pace.HalfLifeHours(living.Select(story => story.Reports));
        var weighed = living
            .Where(story => options.Section is not { } section || story.Story.Section == section)
            .Select(story => new Weighed(story.Story, story.Reports, Importance.Of(story.Reports, at, halfLife)))
            .OrderByDescending(story => story.Weight)
            .ThenBy(story => story.Story.Story)
            .ToList();
        var ordered = Diversity.Spread(weighed, options);
        return
        [
            .. ordered.Select(
                (story, n) =>
                    new Place(
                        n + 1,
                        story.Story.Story,
                        story.Lead.Id,
                        story.Weight,
                        Reasons.Of(story.Story.Story, story.Reports, at, options)
                    )
            ),
        ];
    }

    private static List<RankedReport> Until(IReadOnlyList<RankedReport> reports, DateTimeOffset at) =>
        [.. reports.Where(report => report.Published <= at).OrderBy(report => report.Published).ThenBy(report => report.Id)];
}
