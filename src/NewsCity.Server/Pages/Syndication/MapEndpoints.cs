using System.Globalization;
using System.Text;
using NewsCity.Persian;
using NewsCity.Server.Pages.ArchivePage;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>What search engines and browsers ask for by fixed names.</summary>
public static class MapEndpoints
{
    private const string SitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string SearchSpace = "http://a9.com/-/spec/opensearch/1.1/";

    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>A news sitemap holds at most so many (sitemaps.org/news: 1,000).</summary>
    private const int NewsOfTwoDays = 1_000;

    /// <summary>News in the sitemap.</summary>
    private const int News = 2_000;

    public static void MapMaps(this IEndpointRouteBuilder routes)
    {
        routes.MapReading("/sitemap.xml", SitemapAsync);
        routes.MapReading("/news-sitemap.xml", NewsSitemapAsync);
        routes.MapReading("/robots.txt", Robots);
        routes.MapReading("/opensearch.xml", OpenSearch);
    }

    private static SentFeed Robots(HttpContext context, Press press)
    {
        var text =
            $"User-agent: *\nDisallow: /search\nDisallow: /en/search\nDisallow: /settings\nDisallow: /picture/\nDisallow: /at/\nDisallow: /en/at/\nSitemap: {press.Edition(context).Absolute("/sitemap.xml")}\n";
        return new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");
    }

    private static async Task<IResult> SitemapAsync(HttpContext context, Press press, Editions editions, NewsStore store)
    {
        var edition = press.Edition(context);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var rows = await store.LatestAsync(new NewsFilter { Until = press.Now.AddMinutes(1), Originals = true }, News);
        var bytes = Xml.Print(writer =>
        {
            writer.WriteStartElement("urlset", SitemapSpace);
            string[] fixedPaths =
            [
                "/",
                Rubric.Iran.Path,
                Rubric.World.Path,
                .. Rubric.Topics.Select(pair => pair.Rubric.Path),
                "/sources",
                "/names",
                "/blindspots",
                "/copied",
                "/edited",
                "/deleted",
                "/about",
                "/en",
            ];
            foreach (var path in fixedPaths)
                Url(path, null);
            for (var day = JalaliDate.Of(press.Now); day > JalaliDate.Of(press.Now).AddDays(-30); day = day.AddDays(-1))
                Url(ArchiveModel.PathOf(day), null);
            // Only what we may print in full: the rest belongs to its source.
            foreach (var row in rows)
                if (
                    row.DeletedAt is null
                    && ranked.Sources.TryGetValue(row.Source, out var source)
                    && Licences.AllowsFullText(source.Licence)
                )
                    Url($"/news/{row.Id.ToString(CultureInfo.InvariantCulture)}", row.Published);
            writer.WriteEndElement();

            void Url(string path, DateTimeOffset? changed)
            {
                writer.WriteStartElement("url", SitemapSpace);
                writer.WriteElementString("loc", SitemapSpace, edition.Absolute(path));
                if (changed is { } at)
                    writer.WriteElementString("lastmod", SitemapSpace, Marks.Machine(at));
                writer.WriteEndElement();
            }
        });
        return new SentFeed(bytes, "application/xml; charset=utf-8");
    }

    /// <summary>The news of two days, as search engines for news want them: only what we may print in full.</summary>
    private static async Task<IResult> NewsSitemapAsync(HttpContext context, Press press, Editions editions, NewsStore store)
    {
        var edition = press.Edition(context);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var filter = new NewsFilter
        {
            From = press.Now.AddDays(-2),
            Until = press.Now.AddMinutes(1),
            Originals = true,
        };
        var rows = await store.LatestAsync(filter, NewsOfTwoDays);
        var bytes = Xml.Print(writer =>
        {
            writer.WriteStartElement("urlset", SitemapSpace);
            writer.WriteAttributeString("xmlns", "news", null, NewsSpace);
            foreach (var row in rows)
            {
                if (
                    row.DeletedAt is not null
                    || !ranked.Sources.TryGetValue(row.Source, out var source)
                    || !Licences.AllowsFullText(source.Licence)
                )
                    continue;
                writer.WriteStartElement("url", SitemapSpace);
                writer.WriteElementString("loc", SitemapSpace, edition.Absolute($"/news/{row.Id.ToString(CultureInfo.InvariantCulture)}"));
                writer.WriteStartElement("news", NewsSpace);
                writer.WriteStartElement("publication", NewsSpace);
                writer.WriteElementString("name", NewsSpace, Xml.Clean(edition.Name));
                writer.WriteElementString("language", NewsSpace, "fa");
                writer.WriteEndElement();
                writer.WriteElementString("publication_date", NewsSpace, Marks.Machine(row.Published));
                writer.WriteElementString("title", NewsSpace, Xml.Clean(row.Title));
                writer.WriteEndElement();
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        });
        return new SentFeed(bytes, "application/xml; charset=utf-8");
    }

    private static SentFeed OpenSearch(HttpContext context, Press press)
    {
        var edition = press.Edition(context);
        var bytes = Xml.Print(writer =>
        {
            writer.WriteStartElement("OpenSearchDescription", SearchSpace);
            writer.WriteElementString("ShortName", SearchSpace, edition.Name.Length > 16 ? edition.Name[..16] : edition.Name);
            writer.WriteElementString("Description", SearchSpace, $"جست‌وجو در {edition.Name}");
            writer.WriteElementString("InputEncoding", SearchSpace, "UTF-8");
            writer.WriteStartElement("Url", SearchSpace);
            writer.WriteAttributeString("type", "text/html");
            writer.WriteAttributeString("template", edition.Absolute("/search") + "?q={searchTerms}");
            writer.WriteEndElement();
            writer.WriteEndElement();
        });
        return new(bytes, "application/opensearchdescription+xml; charset=utf-8");
    }
}
