using System.Text;
using CsCheck;
using NewsCity.Reading.Feeds;
using Xunit;
using static NewsCity.Tests.Reading.Feeds.FeedSamples;

namespace NewsCity.Tests.Reading.Feeds;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("", "feed.empty")]
    [InlineData(" \n\t ", "feed.empty")]
    [InlineData("<html><body>404</body></html>", "feed.is-page")]
    [InlineData("{\"items\":[", "feed.not-json")]
    [InlineData("{\"a\":1}", "feed.unknown-format")]
    [InlineData("just words", "feed.unknown-format")]
    [InlineData("<opml/>", "feed.unknown-format")]
    public void What_is_no_feed_is_refused_with_its_reason(string text, string key) =>
        Assert.Equal(key, FeedReader.Read(Encoding.UTF8.GetBytes(text), null, null).Problem);

    [Fact]
    public void Larger_feeds_than_allowed_are_refused() =>
        Assert.Equal("feed.too-large", FeedReader.Read(new byte[11], null, null, new FeedLimits { Bytes = 10 }).Problem);

    [Fact]
    public void Entries_beyond_the_limit_are_left_out_and_it_is_said()
    {
        var items = string.Concat(Enumerable.Range(1, 30).Select(number => Item("", number)));
        var parsed = FeedReader.Read(Encoding.UTF8.GetBytes(Rss(items)), null, null, new FeedLimits { Entries = 10 });
        Assert.True(parsed.TryGet(out var feed));
        Assert.Equal(10, feed.Entries.Count);
        Assert.Equal("https://news.example.ir/fa/news/10", feed.Entries[9].Link);
        Assert.Equal(["feed.entries-cut"], feed.Problems);
    }

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var entities = string.Concat(
            Enumerable.Range(1, 20).Select(n => $"<!ENTITY l{n} \"{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}\">")
        );
        var feed = Read(
            $"<!DOCTYPE rss [<!ENTITY l0 \"lol\">{entities}<!ENTITY f SYSTEM \"file:///etc/passwd\">]>{Rss(Item("<description>&l20;&f;!</description>"))}"
        );
        Assert.Equal("!", Only(feed).Summary);
    }

    [Fact]
    public void A_short_entity_of_the_document_is_read() =>
        Assert.Equal(
            "tag:example.com,1",
            Only(Read("<!DOCTYPE rss [<!ENTITY id \"tag:example.com,\">]><rss><channel><item><guid>&id;1</guid></item></channel></rss>")).Id
        );

    [Fact]
    public void A_tree_of_forty_thousand_levels_is_read_in_no_time()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 40_000));
        var feed = Read(Rss(Item($"<description>{deep}متن</description>") + deep + Item("", 2)));
        Assert.Contains("متن", feed.Entries[0].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!--", "")]
    [InlineData("<![CDATA[", "")]
    [InlineData("<?", "")]
    [InlineData("&lt;!--", "</description></item></channel></rss>")]
    [InlineData("&lt;script>&lt;/b>", "</description></item></channel></rss>")]
    [InlineData("&lt;zq ", "</description></item></channel></rss>")]
    public void What_never_ends_is_looked_for_once(string piece, string end)
    {
        // a second look at every character would take minutes for what takes a tenth of a second
        var text = "<rss><channel><item><description>" + string.Concat(Enumerable.Repeat(piece, 400_000)) + end;
        var time = System.Diagnostics.Stopwatch.StartNew();
        Read(text);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(20), $"{time.Elapsed}");
    }

    [Fact]
    public void A_sitemap_index_names_its_sitemaps()
    {
        var feed = Read(
            "<sitemapindex><sitemap><loc>/sitemap/1402.xml</loc></sitemap><sitemap><loc>https://other.example/2.xml</loc></sitemap></sitemapindex>"
        );
        Assert.Equal(("sitemap-index", 2), (feed.Format, feed.Children.Count));
        Assert.Equal("https://news.example.ir/sitemap/1402.xml", feed.Children[0]);
    }

    [Fact]
    public void Self_hub_and_pause_are_kept()
    {
        var feed = Read(
            Rss(
                Item(""),
                "<atom:link rel='self' href='/rss'/><atom:link rel='hub' href='https://hub.example/'/><ttl>15</ttl><link>https://news.example.ir/</link>"
            )
        );
        Assert.Equal(("https://news.example.ir/rss", "https://news.example.ir/"), (feed.Self, feed.Link));
        Assert.Equal(["https://hub.example/"], feed.Hubs);
        Assert.Equal(TimeSpan.FromMinutes(15), feed.TimeToLive);
    }

    [Fact]
    public void A_pause_is_a_period_by_its_frequency() =>
        Assert.Equal(
            TimeSpan.FromMinutes(30),
            Read(Rss(Item(""), "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>")).TimeToLive
        );

    [Fact]
    public void Links_that_would_run_are_no_links()
    {
        var entry = Only(
            Read(Rss("<item><title>x</title><link>javascript:alert(1)</link><enclosure url='java&#10;script:x' length='1'/></item>"))
        );
        Assert.Null(entry.Link);
        Assert.Empty(entry.Enclosures);
    }

    [Fact]
    public void Whatever_is_done_to_a_feed_it_is_read_or_refused()
    {
        var seeds = Seeds();
        Gen.Select(Gen.Int[0, seeds.Length - 1], Gen.Int[0, 100_000].Array[1, 12], Gen.Byte.Array[1, 12])
            .Sample(
                (seed, places, bytes) =>
                {
                    var broken = (byte[])seeds[seed].Clone();
                    for (var i = 0; i < places.Length; i++)
                        broken[places[i] % broken.Length] = bytes[i % bytes.Length];
                    var length = places[0] % 3 == 0 ? places[^1] % broken.Length : broken.Length;
                    var parsed = FeedReader.Read(broken.AsMemory(0, length), new Uri("https://news.example.ir/"), null);
                    return parsed.Problem is not null || parsed.Value!.Entries.Count <= 1000;
                },
                iter: 3_000
            );
    }

    [Fact]
    public void No_byte_that_is_lost_within_an_item_costs_another_item()
    {
        var first = Item("<description><![CDATA[<p>متن &amp; تصویر<br></p>]]></description><pubDate>۱۴۰۱/۰۸/۰۳</pubDate>", 1);
        var start = first.IndexOf("<description>", StringComparison.Ordinal);
        for (var at = start; at < first.Length - "</item>".Length; at++)
        {
            var feed = Read(Rss(first.Remove(at, 1) + Item("", 2) + Item("", 3)));
            Assert.Contains(feed.Entries, entry => entry.Link == "https://news.example.ir/fa/news/3");
            Assert.Contains(feed.Entries, entry => entry.Link == "https://news.example.ir/fa/news/2");
        }
    }

    private static byte[][] Seeds() =>
        [
            Encoding.UTF8.GetBytes(
                Rss(
                    Item("<description><![CDATA[<p>متن</p>]]></description><pubDate>۱۴۰۱/۰۸/۰۳</pubDate>")
                        + Item("<enclosure url='/a.mp3' length='5'/>", 2)
                )
            ),
            Encoding.UTF8.GetBytes(
                "<!DOCTYPE x [<!ENTITY a 'b'>]><feed xmlns='http://www.w3.org/2005/Atom' xml:base='/x/'><entry><title type='xhtml'><div>a</div></title><content type='html'>&lt;p&gt;</content><link href='1'/></entry></feed>"
            ),
            Encoding.UTF8.GetBytes("{\"items\":[{\"id\":\"1\",\"title\":\"خبر\",\"content_html\":\"<p>x\"}]}"),
            Encoding.UTF8.GetBytes("<urlset><url><loc>https://a.ir/1</loc><lastmod>2022-10-25</lastmod></url></urlset>"),
            Windows1256(Rss(Item("<description>گزارش خبرنگار ما از تهران</description>")).Replace('ی', 'ي')),
        ];
}
