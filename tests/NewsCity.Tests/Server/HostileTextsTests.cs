using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>Texts of wicked feeds, stored in every field of a report, through every page and every output.</summary>
public sealed class HostileTextsTests
{
    private static readonly string[] Corpus =
    [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "'><svg onload=alert(1)>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"x\"onerror=\"alert(1)\">",
        "</textarea></style></script><script>alert(1)</script>",
        "<!--><script>alert(1)</script-->",
        "--><script>alert(1)</script>",
        "]]><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=1 onerror=alert(1)>\">",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">",
        "<form action=\"https://evil.example/\"><input name=q>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "{{constructor.constructor('alert(1)')()}}",
        "\u2028\u2029\"};alert(1);//",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        "\u202e<script>alert(1)</script>\u202c",
        "\u0000\u0008\u001b[31m<script>",
        "onmouseover=alert(1) x=\"",
        "<<script>script>alert(1)<</script>/script>",
        "＜script＞alert(1)＜/script＞",
        "<a href=data:text/html,<script>alert(1)</script>>x",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_text_of_the_outside_ever_becomes_markup_or_script()
    {
        await using var paper = await SmallPaper.StartAsync(Corpus.Select(News));
        List<string> addresses =
        [
            "/",
            "/iran",
            "/topic/politics",
            "/sources",
            "/archive/1405/08/29",
            "/at/1405-08-29T20:00",
            "/opml",
            "/sitemap.xml",
            "/news-sitemap.xml",
            "/api/v1/editions/now",
            "/api/v1/articles?limit=100",
            "/api/v1/stories?limit=100",
            "/api/v1/sources",
            "/manifest.webmanifest",
            .. new[] { "/", "/iran/", "/topic/politics/" }.SelectMany(Feeds),
        ];
        for (var i = 0; i < Corpus.Length; i++)
        {
            var (id, q) = (paper.Ids[i], Uri.EscapeDataString(Corpus[i].Replace("\u0000", "", StringComparison.Ordinal)));
            addresses.AddRange([
                $"/news/{id}",
                $"/news/{id}/versions",
                $"/story/{id}",
                $"/source/hostile-{i}",
                $"/search?q={q}",
                $"/api/v1/articles/{id}",
                $"/api/v1/stories/{id}",
                $"/api/v1/search?q={q}",
            ]);
            addresses.AddRange(Feeds($"/source/hostile-{i}/"));
        }
        foreach (var address in addresses)
        {
            using var answer = await paper.Reader.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            if (type == "text/html")
                Inspect(text, address);
            else if (type.EndsWith("json", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("<", text);
                using var parsed = JsonDocument.Parse(text);
                if (address.EndsWith("feed.json", StringComparison.Ordinal))
                    foreach (var item in parsed.RootElement.GetProperty("items").EnumerateArray())
                        if (item.TryGetProperty("content_html", out var html))
                            Inspect(html.GetString()!, address);
            }
            else if (type.EndsWith("xml", StringComparison.Ordinal) || type == "text/x-opml")
            {
                using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit });
                var parsed = XDocument.Load(reader);
                Assert.DoesNotContain(parsed.Descendants(), it => it.Name.LocalName is "script" or "svg" or "iframe");
                foreach (var html in parsed.Descendants().Where(it => it.Name.LocalName is "encoded" or "content"))
                    Inspect(html.Value, address);
            }
        }
    }

    private static string[] Feeds(string list) => [$"{list}feed.xml", $"{list}atom.xml", $"{list}feed.json"];

    /// <summary>As a browser would read it: no element or attribute that acts, and no address that is not of the web.</summary>
    private static void Inspect(string html, string address)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            Assert.False(element.LocalName is "iframe" or "object" or "embed" or "base" or "math", $"{address}: <{element.LocalName}>");
            if (element.LocalName == "script")
                Assert.True(
                    element.GetAttribute("type") == "application/ld+json"
                        || element.GetAttribute("src")?.StartsWith("/-/", StringComparison.Ordinal) == true,
                    $"{address}: {element.OuterHtml}"
                );
            if (element.LocalName == "meta")
                Assert.Null(element.GetAttribute("http-equiv"));
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{address}: {attribute.Name}");
                Assert.NotEqual("srcdoc", attribute.Name);
                if (attribute.Name is "href" or "src" or "action")
                    Assert.Matches("^(/(?!/)|#|https?://)", attribute.Value);
                if (
                    attribute.Name is "src" or "action"
                    || (attribute.Name == "href" && element.LocalName == "link" && element.GetAttribute("rel") == "stylesheet")
                )
                    Assert.StartsWith("/", attribute.Value);
            }
        }
    }

    private static News News(string text, int i) =>
        new()
        {
            Source = $"hostile-{i}",
            Url = $"https://hostile.example/{i}?x={text}",
            Kicker = text,
            Title = text,
            Lead = text,
            Text = $"{text}\n{text}",
            Html = $"<p>{text}</p><p>{text}</p>",
            Image = "javascript:alert(1)",
            ImageCaption = text,
            Authors = JsonSerializer.Serialize<string[]>([text]),
            Tags = JsonSerializer.Serialize<string[]>([text]),
            Language = text,
            Code = text,
            Place = text,
            Credit = text,
            TopicReason = text,
            Published = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero).AddMinutes(i),
        };
}
