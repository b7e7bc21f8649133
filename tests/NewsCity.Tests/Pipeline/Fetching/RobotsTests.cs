using NewsCity.Pipeline.Fetching;
using Xunit;

namespace NewsCity.Tests.Pipeline.Fetching;

public sealed class RobotsTests
{
    private static bool Allows(string text, string path) => Robots.Parse(text, "NewsCity").Allows(new Uri("https://a.example" + path));

    [Fact]
    public void The_group_of_everybody_counts_when_we_are_not_named() =>
        Assert.False(Allows("User-agent: *\nDisallow: /special/\n\nUser-agent: Other\nDisallow: /", "/special/1"));

    [Fact]
    public void Our_own_group_replaces_that_of_everybody() =>
        Assert.True(Allows("User-agent: *\nDisallow: /\n\nUser-agent: newscity/2.0\nDisallow: /private", "/news/1"));

    [Fact]
    public void Several_agents_may_share_a_group() => Assert.False(Allows("User-agent: Other\nUser-agent: NewsCity\nDisallow: /x", "/x/1"));

    [Fact]
    public void The_longest_rule_decides_and_allow_wins_a_tie()
    {
        const string text = "User-agent: *\nDisallow: /a/\nAllow: /a/b\nDisallow: /c\nAllow: /c";
        Assert.False(Allows(text, "/a/x"));
        Assert.True(Allows(text, "/a/b/c"));
        Assert.True(Allows(text, "/c"));
    }

    [Theory]
    [InlineData("/*.pdf$", "/doc/a.pdf", false)]
    [InlineData("/*.pdf$", "/doc/a.pdf?x=1", true)]
    [InlineData("/a*b*c", "/a--b--c", false)]
    [InlineData("/a*b*c", "/a--c--b", true)]
    [InlineData("/search?q=", "/search?q=x", false)]
    public void Stars_and_dollars_are_understood(string pattern, string path, bool allowed) =>
        Assert.Equal(allowed, Allows($"User-agent: *\nDisallow: {pattern}", path));

    [Fact]
    public void An_empty_disallow_allows_everything() => Assert.True(Allows("User-agent: *\nDisallow:", "/x"));

    [Fact]
    public void A_crawl_delay_is_read() =>
        Assert.Equal(TimeSpan.FromSeconds(2.5), Robots.Parse("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x", "NewsCity").CrawlDelay);

    [Fact]
    public void Nothing_that_a_server_sends_makes_it_throw() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => Robots.Parse(text, "NewsCity").Allows(new Uri("https://a.example/x")) || true);
}
