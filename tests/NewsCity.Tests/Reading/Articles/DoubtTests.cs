using System.Text;
using NewsCity.Reading.Articles;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

/// <summary>Pages that are no article to read say so, each with its reason.</summary>
public sealed class DoubtTests
{
    private const string Head = "<html lang=fa><body><h1>گزارش تصویری از جشن انار در روستاهای البرز</h1>";

    public static TheoryData<string, string?> Pages =>
        new()
        {
            {
                "<html lang=fa><title>صفحه مورد نظر یافت نشد</title><body><h1>صفحه مورد نظر یافت نشد</h1><p>نشانی را بازبینی کنید.</p>",
                "article.error-page"
            },
            { "<html><title>404 Not Found</title><body><h1>404 Not Found</h1><hr>nginx", "article.error-page" },
            {
                Head
                    + "<div class=gallery>"
                    + string.Concat(Enumerable.Range(1, 12).Select(i => $"<img src=/{i}.jpg width=900>"))
                    + "</div>",
                "article.gallery"
            },
            { Head + "<p>فیلم را ببینید.</p><video src=/a.mp4></video>", "article.video" },
            {
                Head
                    + "<ul>"
                    + string.Concat(
                        Enumerable.Range(1, 40).Select(i => $"<li><a href=/news/{i}>سرخط خبر شماره‌ی {i} از روستاهای البرز</a></li>")
                    )
                    + "</ul>",
                "article.list"
            },
            {
                Head + "<p>آغاز این گزارش برای همه آزاد است و باز خوانده می‌شود.</p><div class=paywall>برای خواندن ادامه مشترک شوید</div>",
                "article.paywall"
            },
            { Head, "article.no-text" },
            { Head + string.Concat(Enumerable.Repeat($"<p>{Attacks.Sentence}</p>", 5)), null },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_why_it_is_no_article(string page, string? doubt)
    {
        Assert.True(ArticleReader.Read(Encoding.UTF8.GetBytes(page), new Uri("https://news.example/x")).TryGet(out var article));
        Assert.Equal(doubt, article.Doubt);
    }
}
