using NewsCity.Pipeline.Sources;
using Xunit;

namespace NewsCity.Tests.Storage;

public sealed class CatalogueTests
{
    [Fact]
    public void The_built_in_catalogue_is_large_and_sound()
    {
        var catalogue = Catalogue.BuiltIn();
        Assert.True(catalogue.Sources.Count >= 90, $"{catalogue.Sources.Count} sources");
        Assert.All(catalogue.Sources, source => Assert.True(source.IsSound(), source.Key));
        Assert.All(catalogue.Sources, source => Assert.NotEmpty(source.Feeds));
        Assert.Equal(catalogue.Sources.Count, catalogue.Sources.Select(source => source.Key).Distinct(StringComparer.Ordinal).Count());
        var feeds = catalogue.Sources.SelectMany(source => source.Feeds).Select(feed => feed.Url).ToList();
        Assert.Equal(feeds.Count, feeds.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_licence_is_claimed_only_where_it_is_said_to_be_stated() =>
        Assert.All(
            Catalogue.BuiltIn().Sources,
            source => Assert.Equal(source.Licence is null or "unknown", string.IsNullOrEmpty(source.LicenceSeen))
        );

    [Fact]
    public void An_OPML_file_gives_one_source_a_host()
    {
        const string opml = """
            <?xml version="1.0"?><opml version="2.0"><body><outline text="شهر">
            <outline type="rss" text="الف" xmlUrl="https://www.a.example/rss" htmlUrl="https://www.a.example/"/>
            <outline type="rss" text="الف ۲" xmlUrl="https://www.a.example/rss2"/>
            <outline type="rss" text="ب" xmlUrl="https://b.example/feed"/>
            <outline type="rss" text="بد" xmlUrl="javascript:alert(1)"/></outline></body></opml>
            """;
        Assert.True(Catalogue.Read(opml).TryGet(out var catalogue));
        Assert.Equal(["a.example", "b.example"], catalogue.Sources.Select(source => source.Key));
        Assert.Equal(2, catalogue.Sources[0].Feeds.Count);
        Assert.Equal("الف", catalogue.Sources[0].NameFa);
    }

    [Theory]
    [InlineData("{", "catalogue.not-json")]
    [InlineData("{\"sources\":[]}", "catalogue.empty")]
    [InlineData("<opml><body>", "catalogue.not-opml")]
    [InlineData("{\"sources\":[{\"key\":\"A b\",\"name_fa\":\"x\",\"feeds\":[]}]}", "catalogue.bad-source")]
    [InlineData("{\"sources\":[{\"key\":\"a\",\"name_fa\":\"x\",\"feeds\":[{\"url\":\"file:///etc/passwd\"}]}]}", "catalogue.bad-source")]
    public void A_bad_catalogue_has_a_reason(string text, string key) => Assert.Equal(key, Catalogue.Read(text).Problem);
}
