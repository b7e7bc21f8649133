using NewsCity.Storage;

namespace NewsCity.Pipeline.Sources;

/// <summary>Brings a catalogue into the paper.</summary>
public static class Planting
{
    /// <summary>
    /// Adds the sources and feeds that are new, and corrects the facts of those that are known. First polls are spread over a minute, and
    /// over more where many feeds share a host, so that no import storms anybody.
    /// </summary>
    /// <returns>How many sources and feeds the catalogue names.</returns>
    public static async Task<(int Sources, int Feeds)> PlantAsync(
        NewsStore store,
        Catalogue catalogue,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        using var writing = await store.WriteAsync(cancel);
        var now = clock.GetUtcNow();
        var ofHost = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var feeds = 0;
        foreach (var source in catalogue.Sources)
        {
            writing.PutSource(source.Source);
            foreach (var feed in source.Feeds)
            {
                var authority = new Uri(feed.Url).Authority;
                var before = ofHost[authority] = ofHost.GetValueOrDefault(authority) + 1;
                writing.AddFeed(source.Key, feed.Url, feed.Kind ?? "feed", now + TimeSpan.FromSeconds(20 * (before - 1)));
                feeds++;
            }
        }
        writing.Commit();
        return (catalogue.Sources.Count, feeds);
    }
}
