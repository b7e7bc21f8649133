using NewsCity.Reading.Feeds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Sources;

/// <summary>Of the many feeds of a site, the few that bring everything.</summary>
internal static class FeedChoice
{
    /// <summary>A site's feeds that are read at most.</summary>
    private const int Most = 8;

    /// <summary>A feed is worth its polls when at least this share of what it shows is shown by no other.</summary>
    private const double Worth = 0.25;

    /// <summary>
    /// The fullest feed first; then whatever shows enough that the chosen ones would have missed. What is older than all that a chosen feed
    /// shows does not count: it may have stood there.
    /// </summary>
    public static (List<FoundFeed> Chosen, List<FoundFeed> Spare) Of(IReadOnlyList<FoundFeed> found)
    {
        var chosen = new List<FoundFeed>();
        var spare = new List<FoundFeed>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        DateTimeOffset? horizon = null;
        // A list page or a whole sitemap only where there is nothing better.
        foreach (var feed in found.OrderBy(Rank).ThenByDescending(feed => feed.Feed.Entries.Count))
        {
            var addresses = feed
                .Feed.Entries.Where(entry => IsRecent(entry, horizon))
                .Select(entry => Address.Of(entry.Link))
                .OfType<string>()
                .ToList();
            var fresh = addresses.Count(address => !shown.Contains(address));
            var worth = chosen.Count == 0 || (Rank(feed) == 0 && fresh >= 2 && fresh >= Worth * addresses.Count);
            if (!worth || chosen.Count >= Most)
            {
                spare.Add(feed);
                continue;
            }
            chosen.Add(feed);
            shown.UnionWith(feed.Feed.Entries.Select(entry => Address.Of(entry.Link)).OfType<string>());
            if (feed.Feed.Entries.Min(entry => entry.Published) is { } oldest && !(horizon < oldest))
                horizon = oldest;
        }
        return (chosen, spare);
    }

    private static bool IsRecent(Entry entry, DateTimeOffset? horizon) =>
        horizon is null || entry.Published is null || entry.Published > horizon;

    private static int Rank(FoundFeed feed) =>
        feed.Kind switch
        {
            "feed" or "telegram" => 0,
            "sitemap" when feed.Feed.Format == "news-sitemap" => 1,
            "list" => 2,
            _ => 3,
        };
}
