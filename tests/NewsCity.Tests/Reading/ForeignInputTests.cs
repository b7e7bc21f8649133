using System.Text;
using NewsCity.Reading.Articles;
using NewsCity.Reading.Charsets;
using NewsCity.Reading.Dates;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Html;
using NewsCity.Reading.ListPages;
using Xunit;

namespace NewsCity.Tests.Reading;

/// <summary>Whatever comes from outside, every reader of the room answers with a value or a key: no exception of any library leaves it.</summary>
public sealed class ForeignInputTests
{
    private static readonly string[] Bodies =
    [
        "",
        "\0\0\0",
        "\ud800",
        "<a href='http://[::1'>x</a><img src='http://:99999/'><base href='http://'>",
        "<a href='http://xn--0/'>x</a><a href='//'>y</a><link rel=canonical href='ht!tp://x'>",
        "<meta property=article:published_time content='99999999999999'><time datetime='0000-00-00T25:61:61+99:99'>x</time>",
        "<script type=application/ld+json>{\"@type\":{\"@type\":[]},\"author\":[[{\"@id\":1}]],\"image\":{\"url\":{\"url\":[]}}}</script>",
        "<script type=application/ld+json>{\"@graph\":[{\"@id\":\"a\",\"name\":\"x\"},{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"a\"},\"headline\":\"\\ud800\"}]}</script>",
        "<rss><channel><item><pubDate>Mon, 99 Foo 99999 99:99:99 +9999</pubDate><link>http://[</link><enclosure url='::' length='-9e9'/></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://['><entry><content type='image/png'>!!!</content></entry></feed>",
        "{\"items\":[{\"id\":{},\"url\":\"http://[\",\"date_published\":\"\\ud800\",\"tags\":[{}],\"attachments\":[{\"url\":\"x\",\"size_in_bytes\":1e99}]}]}",
        "{\"items\":[{\"id\":\"\\ud800\"}]}",
        "<urlset><url><loc>http://[</loc><lastmod>1e9</lastmod></url></urlset>",
        "&#x110000;&#xD800;&#99999999999999999999;&#;&#x;",
        "۱۴۰۴/۱۳/۴۵ ۲۵:۶۱",
        "+ADw-script+AD4-",
    ];

    private static readonly string[] Addresses =
    [
        "https://example.ir/a",
        "about:blank",
        "urn:x:y",
        "file:///a",
        "mailto:a@b.c",
        "http://[::1]:1/",
    ];

    private static readonly string?[] ContentTypes =
    [
        null,
        "",
        "text/html; charset=",
        "text/html; charset=utf-7",
        "x; charset=\"nonsense\"",
        "a;charset=utf-32",
    ];

    public static TheoryData<string> All => [.. Bodies];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_answered_with_a_value_or_a_key(string body)
    {
        foreach (
            var bytes in new[]
            {
                Encoding.UTF8.GetBytes(body),
                Encoding.Unicode.GetBytes(body),
                Encoding.UTF32.GetBytes(body),
                Halved(body),
            }
        )
        foreach (var address in Addresses.Select(text => new Uri(text)))
        foreach (var type in ContentTypes)
        {
            var article = ArticleReader.Read(bytes, address, type);
            Assert.True(article.Value is null ^ article.Problem is null);
            var feed = FeedReader.Read(bytes, address, type);
            Assert.True(feed.Value is null ^ feed.Problem is null);
            var list = ListPageReader.Read(bytes, address, type);
            Assert.True(list.Value is null ^ list.Problem is null);
            Assert.NotNull(FeedLinks.Find(bytes, type, address));
            Assert.NotNull(Charset.Decode(bytes, type));
            Assert.NotNull(HtmlDoor.Clean(body, address));
        }
        Assert.True(!DateText.TryRead(body, null, out var date) || date.Year is >= DateText.FirstYear - 1 and <= DateText.LastYear + 1);
    }

    private static byte[] Halved(string body) => Encoding.UTF8.GetBytes(body)[..(Encoding.UTF8.GetByteCount(body) / 2)];
}
