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
        var bytes = Xml.Print(writer =>
        {
            writer.WriteStartElement("opml");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteStartElement("head");
            writer.WriteElementString("title", $"رسانه‌های {press.Edition(context).Name}");
            writer.WriteEndElement();
            writer.WriteStartElement("body");
            foreach (var (source, feeds, _, _, _, _) in sources)
            foreach (var feed in feeds.Where(feed => feed.Kind == "feed"))
            {
                writer.WriteStartElement("outline");
                writer.WriteAttributeString("type", "rss");
                writer.WriteAttributeString("text", Xml.Clean(source.NameFa));
                writer.WriteAttributeString("xmlUrl", Xml.Clean(feed.Url));
                if (source.Home.StartsWith("http", StringComparison.Ordinal))
                    writer.WriteAttributeString("htmlUrl", Xml.Clean(source.Home));
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
            writer.WriteEndElement();
        });
        return new SentFeed(bytes, "text/x-opml; charset=utf-8");
    }
}
