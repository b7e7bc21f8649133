using CsCheck;
using Ganss.Xss;
using NewsCity.Reading.Html;
using Xunit;

namespace NewsCity.Tests.Reading.Html;

public sealed class HtmlDoorTests
{
    private static readonly Uri Home = new("https://news.example.ir/fa/");

    [Theory]
    [InlineData("<p>متن<br>خبر", "<p>متن<br />خبر</p>")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("<a href='x' onclick=alert(1)>k</a>", "<a href=\"https://news.example.ir/fa/x\">k</a>")]
    [InlineData("<a href='java\tscript:alert(1)'>k</a>", "<a>k</a>")]
    [InlineData("<a href='&#106;avascript&colon;alert(1)'>k</a>", "<a>k</a>")]
    [InlineData("<a href=\"\u0001javascript:alert(1)\">k</a>", "<a>k</a>")]
    [InlineData("<img src=data:image/svg+xml;base64,x>", "<img />")]
    [InlineData("<img src='data:image/png;base64,AAAA'>", "<img src=\"data:image/png;base64,AAAA\" />")]
    [InlineData("<img data-src='/a.jpg' src='data:image/gif;base64,R0'>", "<img src=\"https://news.example.ir/a.jpg\" />")]
    [InlineData("<img data-src='javascript:x' alt=k>", "<img alt=\"k\" />")]
    [InlineData("x<script>alert('</p>')</script>y", "xy")]
    [InlineData("x<script>never ends", "xnever ends")]
    [InlineData("<b><i>x</b>y</i>", "<b><i>x</i></b>y")]
    [InlineData("<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<textarea><img src=x onerror=y></textarea>", "&lt;img src=x onerror=y>")]
    [InlineData(
        "<svg><title><a title='</title><img src=x onerror=alert(1)>'>k</a></title></svg>",
        "<svg><title><a title=\"&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;\">k</a></title></svg>"
    )]
    [InlineData("<p><svg><p x=1 dir=rtl>k", "<p><svg></svg></p><p dir=\"rtl\">k</p>")] // found by afl++
    [InlineData("<!-- a -->b<!-- never ends", "b never ends")]
    [InlineData("</p></div>x", "x")]
    [InlineData("List<String>", "List")]
    public void The_door_lets_through_what_is_harmless(string written, string clean) => Assert.Equal(clean, HtmlDoor.Clean(written, Home));

    [Theory]
    [InlineData("<h2>تیتر</h2><p>بند&zwnj;ها &amp; «متن»</p>", "تیتر\nبند‌ها & «متن»")]
    [InlineData("a<script>b</script>c", "ac")]
    [InlineData("۱ < ۲", "۱ < ۲")]
    public void Text_is_what_a_reader_sees(string html, string text) => Assert.Equal(text, HtmlDoor.Text(html));

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Markup.Sample(html => Assert.Equal(HtmlDoor.Clean(html, Home), HtmlDoor.Clean(HtmlDoor.Clean(html, Home), Home)), iter: 20_000);

    /// <summary>HtmlSanitizer parses as a browser does; it is told our allow-lists and must find nothing more to take away.</summary>
    [Fact]
    public void Nothing_that_HtmlSanitizer_would_remove_survives_the_door()
    {
        var oracle = new HtmlSanitizer();
        foreach (
            var tag in (string[])
                [
                    "article",
                    "aside",
                    "audio",
                    "bdi",
                    "bdo",
                    "data",
                    "details",
                    "figcaption",
                    "figure",
                    "footer",
                    "header",
                    "hgroup",
                    "main",
                    "mark",
                    "nav",
                    "picture",
                    "rp",
                    "rt",
                    "ruby",
                    "section",
                    "source",
                    "summary",
                    "time",
                    "video",
                    "wbr",
                    "svg",
                    "circle",
                    "desc",
                    "g",
                    "path",
                    "title",
                    "acronym",
                    "center",
                    "defs",
                    "ellipse",
                    "line",
                    "lineargradient",
                    "polygon",
                    "polyline",
                    "radialgradient",
                    "rect",
                    "stop",
                    "text",
                    "tspan",
                ]
        )
            oracle.AllowedTags.Add(tag);
        oracle.AllowedAttributes.UnionWith(HtmlAttributes.Names);
        oracle.AllowedSchemes.UnionWith(["mailto", "tel", "ftp", "tag", "urn", "magnet", "data"]);
        var removed = new List<string>();
        oracle.RemovingTag += (_, removing) => removed.Add(removing.Tag.LocalName);
        oracle.RemovingComment += (_, removing) => removed.Add("comment " + removing.Comment.TextContent);
        oracle.RemovingAttribute += (_, removing) => removed.Add(removing.Attribute.Name + "=" + removing.Attribute.Value);
        Markup.Sample(
            html =>
            {
                removed.Clear();
                var clean = HtmlDoor.Clean(html, Home);
                oracle.Sanitize(clean);
                Assert.True(removed.Count == 0, $"{html}\n-> {clean}\nremoved: {string.Join(", ", removed)}");
            },
            iter: 5_000,
            threads: 1
        );
    }

    private static readonly string[] Pieces =
    [
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<svg>",
        "</svg>",
        "<math>",
        "<mtext>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<noscript>",
        "</noscript>",
        "<xmp>",
        "</xmp>",
        "<iframe src=x>",
        "</iframe>",
        "<plaintext>",
        "<template>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<ul><li>",
        "</ul>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!doctype x>",
        "<?x ",
        "?>",
        "<a href=\"",
        "<img src=x onerror=alert(1)>",
        "<img src='",
        "\" onmouseover=\"alert(1)",
        "'",
        "\"",
        ">",
        "<",
        "/",
        "=",
        " ",
        "\n",
        "\0",
        "javascript:alert(1)",
        "data:text/html,x",
        "data:image/png;base64,AA",
        "&lt;",
        "&#106;",
        "&colon;",
        "&Tab;",
        "&amp",
        "&#x3c;script&#x3e;",
        "style=\"x:expression(1)\" ",
        "onload=alert(1) ",
        "<circle cx=1>",
        "<foreignObject>",
        "<desc>",
        "<form action=x>",
        "<input>",
        "<base href=x>",
        "<link rel=stylesheet href=x>",
        "<meta http-equiv=refresh>",
        "<object data=x>",
        "<embed src=x>",
        "<video poster=javascript:x>",
        "متن",
        "می‌شود",
        "x",
        "<a xlink:href='javascript:x'>",
        "<svg:script>",
        "<a/href=javascript:x>",
        "<b/onclick=x>",
        "<img\u000bsrc=x>",
        "</",
        "<a title='</title>",
        "<h1>",
        "</h1>",
    ];

    private static readonly Gen<string> Markup = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 14]
        .Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));
}
