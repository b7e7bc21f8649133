namespace NewsCity.Newsroom.Ranking;

/// <summary>Keeps one topic or one source from filling the page: a story that would exceed its share waits for the next free place.</summary>
internal static class Diversity
{
    private const int Neighbours = 10;

    /// <summary>A topic may take so many times its share of all stories: on a day of one topic it fills the page rightly.</summary>
    private const double MostOverShare = 1.5;

    /// <summary>The stories in order of places, at most <see cref="RankingOptions.Top"/>; pinned ones first.</summary>
    public static List<Weighed> Spread(List<Weighed> byWeight, RankingOptions options)
    {
        var pinned = options.Pinned.Distinct().Select(id => byWeight.Find(story => story.Story.Story == id)).OfType<Weighed>().ToList();
        var waiting = byWeight.Except(pinned).ToList();
        var share = byWeight
            .CountBy(story => story.Story.Topic)
            .ToDictionary(topic => topic.Key, topic => topic.Value / (double)byWeight.Count);
        var page = pinned.Take(options.Top).ToList();
        while (page.Count < options.Top && waiting.Count > 0)
        {
            var around = page.Skip(Math.Max(0, page.Count - Neighbours + 1)).ToList();
            var next = waiting.FindIndex(story => Fits(story, around, share[story.Story.Topic], options));
            next = Math.Max(0, next);
            page.Add(waiting[next]);
            waiting.RemoveAt(next);
        }
        return page;
    }

    private static bool Fits(Weighed story, List<Weighed> around, double topicShare, RankingOptions options) =>
        around.Count(other => other.Story.Topic == story.Story.Topic)
            < Math.Max(options.SameTopicInTen, Math.Ceiling(Neighbours * topicShare * MostOverShare))
        && (
            story.Lead.Source.Length == 0
            || around.Count(other => string.Equals(other.Lead.Source, story.Lead.Source, StringComparison.Ordinal))
                < options.SameSourceInTen
        );
}
