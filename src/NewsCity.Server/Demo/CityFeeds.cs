using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using NewsCity.Server.Toolbox;

namespace NewsCity.Server.Demo;

/// <summary>The feed of a city agency, in its format.</summary>
public static class CityFeeds
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss1 = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly TimeSpan Tehran = TimeSpan.FromHours(3.5);

    /// <summary>Path of the feed for each format.</summary>
    public static string PathOf(CityAgency agency) =>
        agency.Format switch
        {
            "atom" => "/atom.xml",
            "rdf" => "/index.rdf",
            "json" => "/feed.json",
            _ => "/rss",
        };

    /// <summary>The feed's text and its media type.</summary>
    public static (string Text, string Type) Write(CityAgency agency, IReadOnlyList<CityArticle> articles, string home) =>
        agency.Format switch
        {
            "atom" => (Text(WriteAtom(agency, articles, home)), "application/atom+xml; charset=utf-8"),
            "rdf" => (Text(WriteRdf(agency, articles, home)), "application/rdf+xml; charset=utf-8"),
            "json" => (WriteJson(agency, articles, home), "application/feed+json; charset=utf-8"),
            _ => (Text(WriteRss(agency, articles, home)), "application/rss+xml; charset=utf-8"),
        };

    private static string Text(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root;

    private static string Summary(CityAgency agency, CityArticle article) => agency.Spell(article.Report.Lead ?? article.Paragraphs[0]);

    private static XElement WriteRss(CityAgency agency, IReadOnlyList<CityArticle> articles, string home) =>
        new(
            "rss",
            new XAttribute("version", "2.0"),
            new XElement(
                "channel",
                new XElement("title", agency.NameFa),
                new XElement("link", home + "/"),
                new XElement("description", agency.About),
                new XElement("language", "fa"),
                articles.Select(article => new XElement(
                    "item",
                    new XElement("title", agency.Spell(article.Title)),
                    new XElement("link", home + article.Path),
                    new XElement("guid", home + article.Path),
                    new XElement(
                        "pubDate",
                        article.Published.ToOffset(Tehran).ToString("ddd, dd MMM yyyy HH:mm:ss '+0330'", CultureInfo.InvariantCulture)
                    ),
                    new XElement("description", Summary(agency, article))
                ))
            )
        );

    private static XElement WriteAtom(CityAgency agency, IReadOnlyList<CityArticle> articles, string home) =>
        new(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "fa"),
            new XElement(Atom + "title", agency.NameFa),
            new XElement(Atom + "id", home + "/"),
            new XElement(Atom + "link", new XAttribute("href", home + "/")),
            new XElement(Atom + "updated", Iso(articles.Count > 0 ? articles.Max(article => article.Updated) : DateTimeOffset.UnixEpoch)),
            articles.Select(article => new XElement(
                Atom + "entry",
                new XElement(Atom + "title", agency.Spell(article.Title)),
                new XElement(Atom + "id", $"tag:{agency.Key}.example,2026:{article.Number}"),
                new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", article.Path)),
                new XElement(Atom + "published", Iso(article.Published)),
                new XElement(Atom + "updated", Iso(article.Updated)),
                new XElement(Atom + "summary", Summary(agency, article))
            ))
        );

    private static XElement WriteRdf(CityAgency agency, IReadOnlyList<CityArticle> articles, string home) =>
        new(
            Rdf + "RDF",
            new XAttribute("xmlns", Rss1.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
            new XElement(
                Rss1 + "channel",
                new XAttribute(Rdf + "about", home + "/"),
                new XElement(Rss1 + "title", agency.NameFa),
                new XElement(Rss1 + "link", home + "/"),
                new XElement(Rss1 + "description", agency.About)
            ),
            articles.Select(article => new XElement(
                Rss1 + "item",
                new XAttribute(Rdf + "about", home + article.Path),
                new XElement(Rss1 + "title", agency.Spell(article.Title)),
                new XElement(Rss1 + "link", home + article.Path),
                new XElement(Rss1 + "description", Summary(agency, article)),
                new XElement(Dc + "date", Iso(article.Published))
            ))
        );

    private static string WriteJson(CityAgency agency, IReadOnlyList<CityArticle> articles, string home) =>
        JsonSerializer.Serialize(
            new
            {
                version = "https://jsonfeed.org/version/1.1",
                title = agency.NameFa,
                home_page_url = home + "/",
                description = agency.About,
                language = "fa",
                items = articles.Select(article => new
                {
                    id = $"{article.Number}",
                    url = home + article.Path,
                    title = agency.Spell(article.Title),
                    summary = Summary(agency, article),
                    date_published = Iso(article.Published),
                    date_modified = Iso(article.Updated),
                    tags = article.Report.Tags,
                }),
            },
            JsonLines.Options
        );

    private static string Iso(DateTimeOffset time) => time.ToOffset(Tehran).ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
