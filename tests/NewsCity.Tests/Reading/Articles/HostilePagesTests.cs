using System.Diagnostics;
using System.Text;
using CsCheck;
using NewsCity.Reading.Articles;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

public sealed class HostilePagesTests
{
    private static readonly string Sentence = "این یک جمله‌ی آزمایشی است که به اندازه‌ی کافی دراز نوشته شده تا متن خبر باشد.";

    private static readonly string[] Parts =
    [
        "<p>",
        "</p>",
        "<div class='article-body'>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<table><tr><td>",
        "</table>",
        "<li>",
        "<h1>",
        "<b>",
        "</b>",
        "&zwnj;",
        "&#x;",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<time datetime='1404-13-45'>",
        "۳۱ شهریور ۱۴۰۴",
        "2096-01-01",
        Sentence,
        "<br>",
        "<",
        "</",
        "<svg/>",
    ];

    private static readonly Uri Address = new("https://example.ir/news/1");

    [Fact]
    public void A_tree_40000_deep_is_read_within_a_second()
    {
        var page =
            $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 40_000))}<article><h1>سرخط خبر آزمایشی ما</h1><p>{Sentence}</p><p>{Sentence} دو</p></article></body></html>";
        var clock = Stopwatch.StartNew();
        Assert.Equal($"{Sentence}\n{Sentence} دو", Read(page).Text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}"); // a second on a quiet machine
    }

    [Fact]
    public void A_page_of_100000_open_list_items_is_cut_and_read_within_seconds()
    {
        var page =
            $"<article><h1>سرخط خبر آزمایشی ما</h1><p>{Sentence}</p><p>{Sentence} دو</p></article>{string.Concat(Enumerable.Repeat("<ul><li>۱۴۰۵/۰۹/۰۲ ", 100_000))}";
        var clock = Stopwatch.StartNew();
        Assert.StartsWith(Sentence, Read(page).Text, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}"); // one on a quiet machine
    }

    [Fact]
    public void A_page_beyond_the_limit_is_refused_with_a_key() =>
        Assert.Equal("article.too-large", ArticleReader.Read(new byte[ArticleReader.LargestPage + 1], Address).Problem);

    [Fact]
    public void An_empty_page_is_refused_with_a_key() =>
        Assert.Equal("article.empty", ArticleReader.Read(Encoding.UTF8.GetBytes(" \n "), Address).Problem);

    [Fact]
    public void A_picture_is_refused_with_a_key() =>
        Assert.Equal("article.not-html", ArticleReader.Read("GIF89a..."u8.ToArray(), Address).Problem);

    [Fact]
    public void Active_content_never_passes()
    {
        var page =
            $"<article><h1 onclick=\"alert(1)\">سرخط خبر آزمایشی ما</h1><p onclick=\"alert(2)\">{Sentence}<script>alert(3)</script><a href=\"javascript:alert(4)\">پیوند</a></p><p>{Sentence}&lt;script&gt;alert(5)&lt;/script&gt;<img src=x onerror=alert(6)></p><iframe srcdoc=\"<script>\"></iframe></article>";
        var html = Read(page).Html;
        foreach (var active in new[] { "<script", "onclick", "onerror", "javascript:", "<iframe" })
            Assert.DoesNotContain(active, html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Any_bytes_give_a_value_or_a_key() =>
        Gen
            .Byte.Array[0, 400]
            .Sample(bytes =>
            {
                var read = ArticleReader.Read(bytes, Address);
                return read.Value is null != read.Problem is null;
            });

    [Fact]
    public void Any_mixture_of_tags_gives_a_value_or_a_key() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(i => Parts[i])
            .Array[0, 60]
            .Sample(parts =>
                ArticleReader.Read(Encoding.UTF8.GetBytes(string.Concat(parts)), Address) is { } read
                && read.Value is null != read.Problem is null
            );

    private static Article Read(string page)
    {
        Assert.True(ArticleReader.Read(Encoding.UTF8.GetBytes(page), Address).TryGet(out var article));
        return article;
    }
}
