using NewsCity.Pipeline.Sources;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>The sources and their feeds as OPML 2.0, to be taken along to any feed reader.</summary>
public static class OpmlEndpoints
{
    public static void MapOpml(this IEndpointRouteBuilder routes) => routes.MapReading("/opml", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, NewsStore store)
    {
        var sources = await store.HealthAsync();
        var title = $"رسانه‌های {press.Edition(context).Name}";
        // Readers elsewhere know feeds; sitemaps, lists and channels are ours to read.
        var feeds = sources
            .Select(source => (source.Source, (IReadOnlyList<FeedState>)[.. source.Feeds.Where(feed => feed.Kind == "feed")]))
            .Where(source => source.Item2.Count > 0);
        return new SentFeed(Xml.Print(writer => Opml.Write(writer, title, feeds)), "text/x-opml; charset=utf-8");
    }
}
