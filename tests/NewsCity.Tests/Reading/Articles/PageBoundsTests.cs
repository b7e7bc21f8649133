using System.Text;
using NewsCity.Reading.Articles;
using NewsCity.Reading.Articles.Tree;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

/// <summary>The cost of hostile pages, counted: allocated bytes and steps, not seconds.</summary>
public sealed class PageBoundsTests
{
    private static readonly Uri Address = new("https://example.ir/news/1");

    public static TheoryData<string> Pieces =>
        [
            "<div>",
            "<div class=\"article-body\">x",
            "<ul><li>۱۴۰۵/۰۹/۰۲ ",
            "<td>a",
            "<table><tr><td>a",
            "<br>a",
            "<font><a><b><i>x",
            "<p><a href=\"https://example.ir/news/1\">پیوندی به خبری دیگر با سرخط</a></p>",
            "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9>",
            "<html a=b c=d>",
            "<time datetime=\"2026-11-23T10:00:00Z\">x</time>",
            "<span class=author>x",
            "<span class=author><i></i><i></i><i></i><i></i><i></i><i></i></span>",
            "<span itemprop=datePublished>x",
            "\"datePublished\":\"2096-99-99\"",
            "<meta name=author content=\"Ali Ahmadi\">",
            "<script type=\"application/ld+json\">[</script>",
            "<img src=a.jpg>",
            "<p>متن<img src=a.jpg width=600>",
            "<article><h1>سرخط خبر آزمایشی ما</h1>",
            "&zwnj;",
            "&ampx",
            "&abcdefghijklmnopqrstuvwxyzabcdefghij",
            "&",
            "<",
            "<div a=\"",
            "<!--",
            "این یک جمله است که دراز ",
            "ا",
            "<x-y>a",
            "<svg><path/>",
            "<h1><h2><h3>",
        ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_page_of_8_MB_of_anything_allocates_less_than_100_MB(string piece)
    {
        var page = Attacks.Page(piece, ArticleReader.LargestPage);
        _ = ArticleReader.Read(Attacks.Page(piece, 4096), Address);
        Assert.InRange(Attacks.Allocated(() => ArticleReader.Read(page, Address)), 0, 100L << 20);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Beyond_the_bounds_a_page_of_twice_the_size_costs_only_its_own_text(string piece)
    {
        var half = Attacks.Page(piece, 1 << 20);
        var whole = Attacks.Page(piece, 2 << 20);
        var once = Attacks.Allocated(() => ArticleReader.Read(half, Address));
        var twice = Attacks.Allocated(() => ArticleReader.Read(whole, Address));
        Assert.InRange(twice, 0, 2.2 * once + (1 << 20));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<li>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><a href=x>")]
    [InlineData("<b></i>")]
    [InlineData("<select><option>")]
    public void Building_the_tree_looks_at_few_open_elements(string piece)
    {
        var page = Encoding.UTF8.GetString(Attacks.Page(piece, 1 << 20));
        var root = TreeBuilder.Build(page, out var steps);
        var nodes = root.Descendants().ToList();
        Assert.InRange(nodes.Count, 1, PageLimits.Nodes);
        Assert.InRange(steps, 0, (long)OpenElements.Deepest * 2 * PageLimits.Marks / 4);
        Assert.All(nodes.TakeLast(100), node => Assert.InRange(Depth(node), 1, OpenElements.Deepest + 1));
    }

    [Fact]
    public void Only_so_many_blocks_and_characters_are_read()
    {
        var root = TreeBuilder.Build(Encoding.UTF8.GetString(Attacks.Page($"<p>{Attacks.Sentence}", 4 << 20)));
        var blocks = BlockReader.Read(root);
        Assert.InRange(blocks.Count, 1000, PageLimits.Blocks);
        Assert.InRange(blocks.Sum(block => block.Text.Length), 1000, PageLimits.BlockCharacters + 4096);
    }

    [Fact]
    public void An_article_of_four_times_the_longest_known_is_read_whole()
    {
        var read = ArticleReader.Read(Attacks.Page($"<p>{Attacks.Sentence}</p>", 280_000), Address);
        Assert.True(read.TryGet(out var article));
        Assert.InRange(article.Text.Length, 120_000, 280_000);
    }

    [Fact]
    public void Values_of_attributes_keep_what_only_looks_like_a_reference()
    {
        var root = TreeBuilder.Build("<a href='/x?a=1&copy=2&amp;b=3&lt'>a&copyb</a>");
        Assert.Equal("/x?a=1&copy=2&b=3<", root.First?["href"]);
        Assert.Equal("a©b", root.First?.First?.Data);
    }

    private static int Depth(Node node)
    {
        var depth = 0;
        for (var at = node; at.Parent is { } parent; at = parent)
            depth++;
        return depth;
    }
}
