using System.Reflection;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NewsCity.Reading;

namespace NewsCity.Pipeline.Sources;

/// <summary>A list of sources with their feeds: the built-in one, a JSON file of the same shape, or an OPML file.</summary>
public sealed record Catalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 8,
    };

    public IReadOnlyList<CatalogueSource> Sources { get; init; } = [];

    /// <summary>The sources that the product knows from the beginning.</summary>
    public static Catalogue BuiltIn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsCity.Pipeline.Sources.catalogue.json")!;
        return JsonSerializer.Deserialize<Catalogue>(stream, Json)!;
    }

    /// <summary>Reads a catalogue file, JSON or OPML. Keys: <c>catalogue.not-json</c>, <c>catalogue.not-opml</c>, <c>catalogue.empty</c>, <c>catalogue.bad-source</c>.</summary>
    public static Parsed<Catalogue> Read(string text)
    {
        var parsed = text.TrimStart('\ufeff', ' ', '\n', '\r', '\t').StartsWith('<') ? ReadOpml(text) : ReadJson(text);
        if (!parsed.TryGet(out var catalogue))
            return parsed;
        if (catalogue.Sources.Count == 0)
            return new Problem("catalogue.empty");
        return catalogue.Sources.All(source => source.IsSound()) ? catalogue : new Problem("catalogue.bad-source");
    }

    private static Parsed<Catalogue> ReadJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Catalogue>(text, Json) is { Sources: not null } catalogue
                ? catalogue
                : new Problem("catalogue.empty");
        }
        catch (JsonException)
        {
            return new Problem("catalogue.not-json");
        }
    }

    /// <summary>Every outline with an <c>xmlUrl</c> is a feed; feeds of one host are one source.</summary>
    private static Parsed<Catalogue> ReadOpml(string text)
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
                }
            );
            var feeds = XDocument.Load(reader).Descendants("outline").Where(outline => outline.Attribute("xmlUrl") is not null);
            var sources = feeds
                .Select(outline =>
                    (
                        Outline: outline,
                        Url: Uri.TryCreate(outline.Attribute("xmlUrl")!.Value.Trim(), UriKind.Absolute, out var url) ? url : null
                    )
                )
                .Where(feed => feed.Url is { Scheme: "http" or "https" })
                .GroupBy(feed => feed.Url!.Authority, StringComparer.OrdinalIgnoreCase)
                .Select(host => FromOutlines(host.Key, [.. host.Select(feed => (feed.Outline, feed.Url!))]));
            return new Catalogue { Sources = [.. sources] };
        }
        catch (XmlException)
        {
            return new Problem("catalogue.not-opml");
        }
    }

    private static CatalogueSource FromOutlines(string authority, IReadOnlyList<(XElement Outline, Uri Url)> feeds)
    {
        var first = feeds[0].Outline;
        return new CatalogueSource
        {
            Key = CatalogueSource.KeyOf(authority),
            NameFa = (first.Attribute("title") ?? first.Attribute("text"))?.Value is { Length: > 0 } name ? name : authority,
            Home = first.Attribute("htmlUrl")?.Value ?? feeds[0].Url.GetLeftPart(UriPartial.Authority) + "/",
            Feeds = [.. feeds.Select(feed => new CatalogueFeed { Url = feed.Url.AbsoluteUri })],
        };
    }
}
