using System.Xml;
using NewsCity.Reading;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Sources;

/// <summary>
/// Sources as OPML 2.0: what other readers take and give. In what we write, feeds stand under their source, whose key and kind travel in
/// attributes of our own namespace; in what others write outlines may be nested as they like, and feeds of one site are one source.
/// </summary>
public static class Opml
{
    /// <summary>Namespace of our attributes.</summary>
    public const string Namespace = "urn:newscity:opml";

    /// <summary>Most feeds of one file; more would be no list of sources but a storm.</summary>
    private const int MostFeeds = 5000;

    /// <summary>Deepest nesting that is read; outlines below it are passed over.</summary>
    private const int Deepest = 32;

    /// <summary>Hosts on which many publishers live: there a feed is a source of its own. Sorted.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "feedburner.com",
        "feeds.feedburner.com",
        "medium.com",
        "news.google.com",
        "rss.app",
        "rsshub.app",
        "t.me",
        "www.youtube.com",
        "youtube.com",
    };

    /// <summary>Reads a file: <c>catalogue.not-opml</c>, <c>catalogue.too-long</c>, or the sources in it.</summary>
    public static Parsed<Catalogue> Read(string text)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Ignore,
                    XmlResolver = null,
                    MaxCharactersInDocument = 50_000_000,
                    IgnoreWhitespace = true,
                }
            );
            return Read(reader);
        }
        catch (XmlException)
        {
            return new Problem("catalogue.not-opml");
        }
    }

    /// <summary>Writes sources with their feeds.</summary>
    public static void Write(XmlWriter writer, string title, IEnumerable<(Source Source, IReadOnlyList<FeedState> Feeds)> sources)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sources);
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteAttributeString("xmlns", "nc", null, Namespace);
        writer.WriteStartElement("head");
        writer.WriteElementString("title", Clean(title));
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var (source, feeds) in sources)
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("text", Clean(source.NameFa));
            foreach (var (name, value) in Facts(source))
                if (value.Length > 0)
                    writer.WriteAttributeString("nc", name, Namespace, Clean(value));
            foreach (var feed in feeds.Where(feed => !feed.Gone))
            {
                writer.WriteStartElement("outline");
                writer.WriteAttributeString("type", feed.Kind == "feed" ? "rss" : feed.Kind);
                writer.WriteAttributeString("text", Clean(source.NameFa));
                writer.WriteAttributeString("xmlUrl", Clean(feed.Url));
                if (source.Home.StartsWith("http", StringComparison.Ordinal))
                    writer.WriteAttributeString("htmlUrl", Clean(source.Home));
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static (string Name, string Value)[] Facts(Source source) =>
        [
            ("key", source.Key),
            ("name-en", source.NameEn),
            ("home", source.Home),
            ("kind", source.Kind),
            ("inside", source.Inside ? "true" : "false"),
            ("language", source.Language),
            ("licence", source.Licence),
            ("licence-seen", source.LicenceSeen),
            ("cms", source.Cms),
            ("weight", source.Weight.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];

    private static Parsed<Catalogue> Read(XmlReader reader)
    {
        // The source whose outline we stand in, by depth.
        var inside = new (int Depth, CatalogueSource Source)?[Deepest + 1];
        var sources = new Dictionary<string, CatalogueSource>(StringComparer.Ordinal);
        var feeds = new HashSet<string>(StringComparer.Ordinal);
        var seen = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            seen |= reader.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase);
            if (!reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) || reader.Depth > Deepest)
                continue;
            inside[reader.Depth] =
                OfOutline(reader) is { } own ? (reader.Depth, own)
                : reader.Depth > 0 ? inside[reader.Depth - 1]
                : null;
            if (Web(Attribute(reader, "xmlUrl")) is not { } url || !feeds.Add(url.AbsoluteUri))
                continue;
            if (feeds.Count > MostFeeds)
                return new Problem("catalogue.too-long");
            var source = inside[reader.Depth]?.Source ?? OfFeed(reader, url);
            source = sources.GetValueOrDefault(source.Key, source);
            sources[source.Key] = source with
            {
                Feeds = [.. source.Feeds, new CatalogueFeed { Url = url.AbsoluteUri, Kind = KindOf(reader, url) }],
            };
        }
        return seen ? new Catalogue { Sources = [.. sources.Values] } : new Problem("catalogue.not-opml");
    }

    /// <summary>The source that an outline of ours stands for; null for anybody else's.</summary>
    private static CatalogueSource? OfOutline(XmlReader reader) =>
        Own(reader, "key") is { Length: > 0 } key
            ? new CatalogueSource
            {
                Key = key,
                NameFa = Attribute(reader, "text") ?? key,
                NameEn = Own(reader, "name-en"),
                Home = Own(reader, "home"),
                Kind = Own(reader, "kind"),
                Inside = Own(reader, "inside") is { } inside ? inside == "true" : null,
                Language = Own(reader, "language"),
                Licence = Own(reader, "licence"),
                LicenceSeen = Own(reader, "licence-seen"),
                Cms = Own(reader, "cms"),
                Weight = double.TryParse(Own(reader, "weight"), System.Globalization.CultureInfo.InvariantCulture, out var weight)
                    ? weight
                    : null,
            }
            : null;

    private static CatalogueSource OfFeed(XmlReader reader, Uri url)
    {
        var site = Web(Attribute(reader, "htmlUrl")) is { } home && !Shared.Contains(home.Host) ? home : url;
        var name = Attribute(reader, "title") ?? Attribute(reader, "text");
        return new CatalogueSource
        {
            Key = Limit(
                CatalogueSource.KeyOf(Shared.Contains(site.Host) ? site.Host + site.AbsolutePath.TrimEnd('/') : site.Authority),
                60
            ),
            NameFa = string.IsNullOrWhiteSpace(name) ? site.Authority : Limit(name.Trim(), 200),
            Home = site == url && Shared.Contains(url.Host) ? url.AbsoluteUri : site.GetLeftPart(UriPartial.Authority) + "/",
        };
    }

    private static string KindOf(XmlReader reader, Uri url) =>
        Attribute(reader, "type") is "sitemap" or "list" or "telegram" ? Attribute(reader, "type")!
        : url.Host is "t.me" && url.AbsolutePath.StartsWith("/s/", StringComparison.Ordinal) ? "telegram"
        : "feed";

    private static string? Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static string? Own(XmlReader reader, string name) => reader.GetAttribute(name, Namespace)?.Trim();

    private static Uri? Web(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsoluteUri.Length < 2000 ? url : null;

    private static string Limit(string text, int most) => text.Length <= most ? text : text[..most];

    private static string Clean(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
