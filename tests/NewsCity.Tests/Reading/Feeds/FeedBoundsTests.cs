using NewsCity.Reading.Feeds;
using Xunit;

namespace NewsCity.Tests.Reading.Feeds;

/// <summary>The cost of hostile feeds, counted in allocated bytes, which are the same on every machine.</summary>
public sealed class FeedBoundsTests
{
    private const string Channel = "<rss version=\"2.0\"><channel><title>t</title><link>https://example.ir</link>";
    private const string Item = Channel + "<item><title>a</title>";
    private const string Description = Channel + "<item><description><![CDATA[";
    private static readonly Uri Home = new("https://example.ir/");

    public static TheoryData<string, string, string> Feeds =>
        new()
        {
            { Channel, "<item><title>a</title><link>https://example.ir/1</link></item>", "</channel></rss>" },
            { "<rss", " xmlns:a=\"b\"", "" },
            { Item, "<category>a</category>", "" },
            { Item, "<x xml:base=\"a/\" xml:lang=\"fa\"/>", "" },
            { Item, "<media:group><media:content url=\"a.jpg\"/></media:group>", "" },
            { Item, "<title ", ">" },
            { Item, "<![CDATA[", "" },
            { Channel + "<item><title>", "&zwnj;", "</title></item></channel></rss>" },
            { "<!DOCTYPE r [<!ENTITY e \"x\"> ", "<!DOCTYPE r [<!ENTITY e \"x\"> ", "" },
            {
                "<!DOCTYPE r [<!ENTITY e \"" + new string('x', 1000) + "\">]>" + Channel + "<item><title>",
                "&e;",
                "</title></item></channel></rss>"
            },
            {
                "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + Channel + "<item><title>",
                "&b;",
                "</title></item></channel></rss>"
            },
            { Description, "<p>x<div>", "]]></description></item></channel></rss>" },
            { Description, "<", "]]></description></item></channel></rss>" },
            { Description, "<script>", "]]></description></item></channel></rss>" },
            {
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"xhtml\"><div>",
                "<div ",
                "></div></content></entry></feed>"
            },
            { "<urlset>", "<url><loc>https://a.ir/1</loc></url>", "</urlset>" },
        };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_feed_of_8_MB_of_anything_allocates_less_than_80_MB(string before, string piece, string after)
    {
        var feed = Attacks.Feed(before, piece, 8 << 20, after);
        _ = FeedReader.Read(Attacks.Feed(before, piece, 4096, after), Home, null);
        Assert.InRange(Attacks.Allocated(() => FeedReader.Read(feed, Home, null)), 0, 80L << 20);
    }

    [Fact]
    public void A_short_entity_named_a_million_times_gives_no_more_than_the_allowance()
    {
        var feed = Attacks.Feed(
            $"<!DOCTYPE r [<!ENTITY e \"{new string('x', 1000)}\">]>{Channel}",
            "<item><title>&e;&e;&e;&e;</title><link>https://example.ir/1</link></item>",
            1 << 20,
            "</channel></rss>"
        );
        Assert.True(FeedReader.Read(feed, Home, null).TryGet(out var read));
        Assert.Equal(4000, read.Entries[0].Title?.Length);
        Assert.InRange(read.Entries.Sum(entry => entry.Title?.Length ?? 0), 4000, 1_000_000);
    }

    [Fact]
    public void A_larger_feed_is_read_as_far_as_the_bound_and_says_so()
    {
        var feed = Attacks.Feed(
            Channel,
            $"<item><title>a</title><link>https://example.ir/1</link><description>{new string('x', 5000)}</description></item>",
            10 << 20,
            "</channel></rss>"
        );
        Assert.True(FeedReader.Read(feed, Home, null).TryGet(out var read));
        Assert.InRange(read.Entries.Count, 1600, 1700);
        Assert.Contains("feed.truncated", read.Problems);
    }

    [Fact]
    public void Hundred_thousand_items_are_cut_at_ten_thousand()
    {
        var feed = Attacks.Feed(Channel, "<item><title>a</title></item>", 100_000 * 29, "</channel></rss>");
        Assert.True(FeedReader.Read(feed, Home, null).TryGet(out var read));
        Assert.Equal(10_000, read.Entries.Count);
        Assert.Contains("feed.entries-cut", read.Problems);
    }

    [Theory]
    [InlineData("{\"items\":[{\"id\":\"1\",\"tags\":[", "\"a\",", "\"b\"]}]}")]
    [InlineData("{\"items\":", "[", "")]
    public void A_json_feed_of_too_many_values_is_refused_with_a_key(string before, string piece, string after) =>
        Assert.Equal("feed.too-large", FeedReader.Read(Attacks.Fill(before, piece, 7 << 20, after), Home, null).Problem);
}
