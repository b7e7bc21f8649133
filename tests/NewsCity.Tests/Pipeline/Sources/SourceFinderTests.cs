using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsCity.Pipeline.Sources;
using NewsCity.Reading;
using NewsCity.Server.Hosting;
using NewsCity.Tests.Reading.Telegram;
using Xunit;

namespace NewsCity.Tests.Pipeline.Sources;

/// <summary>A source found by its address alone.</summary>
public sealed class SourceFinderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-finder-").FullName;
    private readonly List<Uri> asked = [];
    private SmallWeb web = null!;
    private IHost desk = null!;

    public async ValueTask InitializeAsync()
    {
        web = await SmallWeb.OpenAsync();
        desk = PaperHost.Desk(
            new PaperSettings
            {
                Data = folder,
                AllowNetworks = [$"127.0.0.1/32#{web.Port}"],
                Values = new Dictionary<string, string?> { ["Fetching:HostPause"] = "00:00:00" },
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await web.DisposeAsync();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Feeds_that_the_page_states_are_read_and_only_those_that_bring_something_are_chosen()
    {
        web.Pages["/"] = """
            <html lang="fa"><head><title>صفحه نخست | خبرگزاری شهر</title><link rel="icon" href="/favicon.ico"><link rel="apple-touch-icon" href="/touch.png">
            <meta name="generator" content="Nastooh">
            <link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/rss/sport">
            <link rel="alternate" type="application/rss+xml" href="/rss/local"><link rel="alternate" type="application/rss+xml" href="/rss/dead"></head><body></body></html>
            """;
        web.Pages["/rss"] = web.Rss(Now, 10001, 10002, 10003, 10004, 10005, 10006);
        web.Pages["/rss/sport"] = web.Rss(Now, 10001, 10003, 10005);
        web.Pages["/rss/local"] = web.Rss(Now, 20001, 20002, 10002, 20003);
        var found = (await FindAsync(web.Home)).Value!;
        Assert.Equal(["/rss", "/rss/local"], found.Feeds.Select(feed => feed.Url.AbsolutePath));
        Assert.Equal(["/rss/sport"], found.Spare.Select(feed => feed.Url.AbsolutePath));
        Assert.Equal(("/rss/dead", "http.404"), (found.Failed[0].Url.AbsolutePath, found.Failed[0].Problem));
        var source = found.Source;
        Assert.Equal(
            ("خبرگزاری شهر", "fa", "nastooh", web.Home + "touch.png", true),
            (source.NameFa, source.Language, source.Cms, source.Icon, source.Inside)
        );
        Assert.True(source.IsSound());
    }

    [Fact]
    public async Task A_page_that_lists_feeds_is_followed()
    {
        web.Pages["/"] = "<html><body><a href='/feeds'>RSS</a></body></html>";
        web.Pages["/feeds"] = "<html><body><a href='/feeds/all'>همه</a></body></html>";
        web.Pages["/feeds/all"] = web.Rss(Now, 10001, 10002);
        Assert.Equal("/feeds/all", Assert.Single((await FindAsync(web.Home)).Value!.Feeds).Url.AbsolutePath);
    }

    [Fact]
    public async Task Without_feeds_the_sitemaps_of_robots_txt_are_read()
    {
        web.Pages["/"] = "<html><body>سلام</body></html>";
        web.Pages["/robots.txt"] = $"User-agent: *\nAllow: /\nSitemap: {web.Home}maps/index.xml\n";
        web.Pages["/maps/index.xml"] =
            $"<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{web.Home}maps/pages.xml</loc></sitemap><sitemap><loc>{web.Home}maps/news.xml</loc></sitemap></sitemapindex>";
        web.Pages["/maps/news.xml"] =
            $"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>{web.Home}news/10001</loc><news:news><news:publication_date>2026-11-24T05:00:00Z</news:publication_date><news:title>خبر یک از شهر ساختگی</news:title></news:news></url></urlset>";
        var feed = Assert.Single((await FindAsync(web.Home)).Value!.Feeds);
        Assert.Equal(("/maps/news.xml", "sitemap"), (feed.Url.AbsolutePath, feed.Kind));
    }

    [Fact]
    public async Task And_without_those_the_page_itself_is_the_list()
    {
        web.Pages["/"] =
            "<html lang='fa'><body>"
            + string.Concat(
                Enumerable.Range(1, 5).Select(i => $"<h3><a href='/news/1000{i}/khabar'>خبر شمارهٔ {i} از شهر ساختگی ما</a></h3>")
            )
            + "</body></html>";
        Assert.Equal("list", Assert.Single((await FindAsync(web.Home)).Value!.Feeds).Kind);
    }

    [Fact]
    public async Task A_feed_itself_and_a_channel_are_taken_as_they_are()
    {
        web.Pages["/some.xml"] = web.Rss(Now, 10001);
        Assert.Equal("/some.xml", Assert.Single((await FindAsync(web.Home + "some.xml")).Value!.Feeds).Url.AbsolutePath);
        web.Pages["/s/shahrkhabar"] = ChannelPages.Page("shahrkhabar", "شهر خبر", ChannelPages.Post("shahrkhabar/1", "پل تازه باز شد"));
        var channel = (await FindAsync(web.Home + "s/shahrkhabar")).Value!;
        Assert.Equal(
            ("tg-shahrkhabar", "شهر خبر", "telegram", "telegram"),
            (channel.Source.Key, channel.Source.NameFa, channel.Source.Cms, channel.Feeds[0].Kind)
        );
    }

    [Fact]
    public async Task What_is_nothing_has_a_key_and_no_site_is_stormed()
    {
        web.Pages["/"] =
            "<html><head>"
            + string.Concat(Enumerable.Range(0, 200).Select(i => $"<link rel='alternate' type='application/rss+xml' href='/rss/{i}'>"))
            + "</head></html>";
        Assert.Equal("source.no-feed", (await FindAsync(web.Home)).Problem);
        Assert.InRange(asked.Count, 2, 32);
        Assert.Equal("http.404", (await FindAsync(web.Home + "nothing")).Problem);
        Assert.Equal("source.bad-address", (await FindAsync("no address")).Problem);
        Assert.Equal("source.bad-address", (await FindAsync("ftp://a.example/")).Problem);
    }

    private Task<Parsed<FoundSource>> FindAsync(string typed) =>
        desk.Services.GetRequiredService<SourceFinder>().FindAsync(typed, asked.Add, TestContext.Current.CancellationToken);
}
