using System.Text;
using NewsCity.Reading.ListPages;
using Xunit;

namespace NewsCity.Tests.Reading.ListPages;

public sealed class ListPageTests
{
    private const string Page = """
        <html lang="fa"><head><title>نمونه</title><link rel="alternate" type="application/rss+xml" title="همه" href="/fa/rss/allnews"></head><body>
        <header><span>امروز ۳ آذر ۱۴۰۵</span><nav><a href="/fa/news/111111/x">خبری در فهرست بالای صفحه</a></nav></header>
        <main><div class="item"><a href="/fa/news/1400848/x"><img src="/m/1.jpg" alt=""></a><h3><a href="/fa/news/1400848/x">انتصاب سرپرست فدراسیون شطرنج</a></h3>
        <p>چکیده</p><span>۱۴۰۵/۰۹/۰۲ - ۲۲:۵۳</span><a href="/fa/news/1400848/x#more">ادامه مطلب</a></div>
        <div class="item"><time datetime="2026-11-22T10:00:00+03:30">امروز</time><a href="https://www.news.example.ir/1405/09/01/2971818/">دولت بودجه سال آینده را به مجلس برد</a></div>
        <a href="https://other.example.com/fa/news/1400999">خبری از رسانه‌ای دیگر که پیوند شده است</a><a href="/tag/1234567">برچسب چند کلمه‌ای این روزها</a></main>
        <div class="box"><h4>پربازدیدترین‌ها</h4><ul><li><a href="/fa/news/1300000/y">خبری کهنه که بسیار خوانده شد</a></ul></div>
        <footer><a href="/about">درباره ما و همکاران ما</a></footer></body></html>
        """;

    private static readonly Uri Home = new("https://news.example.ir/");

    [Fact]
    public void A_list_page_is_a_feed_of_its_own_news()
    {
        Assert.True(ListPageReader.Read(Encoding.UTF8.GetBytes(Page), Home, null).TryGet(out var feed));
        Assert.Equal("list", feed.Format);
        Assert.Equal(["انتصاب سرپرست فدراسیون شطرنج", "دولت بودجه سال آینده را به مجلس برد"], feed.Entries.Select(entry => entry.Title));
        Assert.Equal("https://news.example.ir/fa/news/1400848/x", feed.Entries[0].Link);
        Assert.Equal("https://news.example.ir/m/1.jpg", feed.Entries[0].Image);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 22, 53, 0, TimeSpan.FromMinutes(210)), feed.Entries[0].Published);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.FromMinutes(210)), feed.Entries[1].Published);
    }

    [Fact]
    public void A_page_without_articles_says_so() =>
        Assert.Equal(
            "feed.no-articles",
            ListPageReader.Read(Encoding.UTF8.GetBytes("<html><a href='/about'>درباره ما و همکاران</a></html>"), Home, null).Problem
        );

    [Fact]
    public void What_the_page_states_comes_before_what_its_family_has_and_what_is_guessed()
    {
        var links = FeedLinks.Find(Page + "<script src='/iransamaneh.js'></script>", Home);
        Assert.Equal(
            (FeedLinkKind.Stated, "https://news.example.ir/fa/rss/allnews", "همه"),
            (links[0].Kind, links[0].Address, links[0].Title)
        );
        Assert.Contains(links, link => link is { Kind: FeedLinkKind.Family, Address: "https://news.example.ir/fa/rss" });
        Assert.Equal(links.Select(link => link.Address).Distinct(), links.Select(link => link.Address));
    }

    [Theory]
    [InlineData("/news/1402072315541", true)]
    [InlineData("/fa/news/1402/07/23/2971818/slug", true)]
    [InlineData("/بخش-سیاسی-18/1234567-طرح-ساماندهی", true)]
    [InlineData("/news/801599.html", true)]
    [InlineData("/?p=12345", true)]
    [InlineData("/2026/11/22/what-happened-in-the-city/", true)]
    [InlineData("/fa/rss/allnews", false)]
    [InlineData("/tag/1234567/x", false)]
    [InlineData("/service/5", false)]
    [InlineData("/files/1400/08/03/1234567.jpg", false)]
    [InlineData("/", false)]
    public void Addresses_of_articles_are_known_by_their_shape(string path, bool article) =>
        Assert.Equal(article, ArticleAddress.Score(path) >= ArticleAddress.Sure);
}
