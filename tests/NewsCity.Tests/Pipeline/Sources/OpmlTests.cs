using System.Text;
using System.Xml;
using NewsCity.Pipeline.Sources;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Pipeline.Sources;

/// <summary>Sources taken to other readers and back.</summary>
public sealed class OpmlTests
{
    [Fact]
    public void What_we_write_we_read_back_whole()
    {
        var sources = Catalogue
            .BuiltIn()
            .Sources.Append(
                new CatalogueSource
                {
                    Key = "tg-x",
                    NameFa = "ایکس <&> \"x\"",
                    Feeds =
                    [
                        new CatalogueFeed { Url = "https://t.me/s/xxxxx", Kind = "telegram" },
                        new CatalogueFeed { Url = "https://x.ir/map.xml", Kind = "sitemap" },
                    ],
                }
            )
            .ToList();
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text))
            Opml.Write(
                writer,
                "شهر",
                sources.Select(source =>
                    (
                        source.Source,
                        (IReadOnlyList<FeedState>)
                            [
                                .. source.Feeds.Select(feed => new FeedState
                                {
                                    Source = source.Key,
                                    Url = feed.Url,
                                    Kind = feed.Kind ?? "feed",
                                }),
                            ]
                    )
                )
            );
        Assert.True(Catalogue.Read(text.ToString()).TryGet(out var back));
        Assert.Equal(sources.Select(source => source.Source with { Icon = "" }), back.Sources.Select(source => source.Source));
        Assert.Equal(
            sources.Select(source => source.Feeds.Select(feed => (feed.Url, feed.Kind ?? "feed"))),
            back.Sources.Select(source => source.Feeds.Select(feed => (feed.Url, feed.Kind ?? "feed")))
        );
    }

    [Fact]
    public void Folders_of_others_are_passed_through_and_shared_hosts_keep_their_publishers_apart()
    {
        const string opml = """
            <opml version="1.0"><head/><body><outline text="پوشه"><outline title="درون"><outline text="الف" type="rss" xmlUrl="https://a.example/rss"/></outline>
            <outline text="ب" xmlUrl="https://feeds.feedburner.com/b"/><outline text="پ" xmlUrl="https://feeds.feedburner.com/p" htmlUrl="https://p.example/"/>
            <outline text="ت" xmlUrl="https://t.me/s/tttttt"/><outline text="الف دوباره" xmlUrl="https://a.example/rss"/></outline></body></opml>
            """;
        Assert.True(Catalogue.Read(opml).TryGet(out var catalogue));
        Assert.Equal(["a.example", "feeds.feedburner.com-b", "p.example", "t.me-s-tttttt"], catalogue.Sources.Select(source => source.Key));
        Assert.Equal("telegram", catalogue.Sources[3].Feeds[0].Kind);
        Assert.Equal("telegram", catalogue.Sources[3].Source.Cms);
        Assert.Single(catalogue.Sources[0].Feeds);
    }

    [Fact]
    public void A_file_that_would_storm_is_refused()
    {
        var many = string.Concat(Enumerable.Range(0, 6000).Select(i => $"<outline xmlUrl='https://h{i}.example/rss'/>"));
        Assert.Equal("catalogue.too-long", Catalogue.Read($"<opml><body>{many}</body></opml>").Problem);
        var deep = string.Concat(Enumerable.Repeat("<outline text='x'>", 20_000));
        Assert.Equal("catalogue.not-opml", Catalogue.Read($"<opml><body>{deep}").Problem);
        const string lol =
            "<!DOCTYPE opml [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><opml><body><outline text='&b;' xmlUrl='https://a.example/rss'/></body></opml>";
        Assert.Equal("catalogue.not-opml", Catalogue.Read(lol).Problem);
    }
}
