using System.Globalization;
using System.Text;
using NewsCity.Reading.Articles;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

/// <summary>
/// Invented pages in the layouts of the three systems that serve most Persian agencies: every part that a reader could want comes out, and
/// nothing that stands around it.
/// </summary>
public sealed class FamilyPagesTests
{
    private const string First =
        "به گزارش خبرنگار ایرنا از تبریز، سد تازه‌ی آبیاری روز دوشنبه با حضور مسئولان استان گشایش یافت و به بهره‌برداری رسید.";
    private const string Second = "مدیر طرح گفت: «این سد ۴۰ میلیون مترمکعب آب را نگه می‌دارد و به کشاورزان سه شهرستان آب می‌رساند.»";
    private const string Third = "به گفته‌ی او، ساخت کانال‌های پایین‌دست تا پایان سال ادامه می‌یابد و هزینه‌ی آن پرداخت شده است.";

    private const string Nastooh = $"""
        <!DOCTYPE html><html lang="fa" dir="rtl"><head><title>سد تازه در تبریز گشایش یافت - ایرنا</title>
        <meta property="og:title" content="سد تازه در تبریز گشایش یافت"><meta property="og:site_name" content="ایرنا">
        <meta property="og:image" content="/photos/sad.jpg"><link rel="canonical" href="https://www.irna.example/news/85123456/sad"></head><body>
        <header id="header"><ul class="menu"><li><a href="/">صفحه اصلی</a></li><li><a href="/p">سیاست</a></li></ul></header>
        <main><article id="item" class="item"><div class="item-header"><div class="item-nav"><span class="item-date">۲ آذر ۱۴۰۵، ۱۴:۰۵</span>
        <span class="item-code">کد خبر: ۸۵۱۲۳۴۵۶</span></div>
        <div class="item-title"><h4 class="rutitr">در آیین گشایش؛</h4><h1 class="title">سد تازه در تبریز گشایش یافت</h1></div></div>
        <figure class="item-img"><img src="/photos/sad.jpg" width="900" height="600" alt="سد"><figcaption>نمای سد</figcaption></figure>
        <p class="summary introtext">تبریز - ایرنا - بزرگ‌ترین سد آبیاری استان پس از شش سال ساخت گشایش یافت و آب آن به زمین‌ها رسید.</p>
        <div class="item-body"><div class="item-text"><p>{First}</p><h2>ویژگی‌های سد</h2><p>{Second}</p>
        <ul><li>بلندی: ۷۵ متر از کف رودخانه تا تاج سد</li><li>درازا: ۴۲۰ متر با دو راه دسترسی در دو سوی رود</li></ul>
        <blockquote><p>این سد خواست مردم این سرزمین بود و با پول همین مردم ساخته شد، نه با وام بیگانگان.</p></blockquote>
        <table><tr><th>شهرستان</th><th>زمین</th></tr><tr><td>مرند</td><td>۴۰۰ هکتار</td></tr><tr><td>شبستر</td><td>۳۰۰ هکتار</td></tr></table>
        <figure><img src="/photos/kanal.jpg" width="800" height="500" alt="کانال آب"><figcaption>کانال پایین‌دست</figcaption></figure><p>{Third}</p>
        <p>انتهای پیام/ ۱۱۰۷</p></div></div>
        <section class="box tags"><ul><li><a rel="tag" href="/tag/1">سد</a></li><li><a rel="tag" href="/tag/2">تبریز</a></li></ul></section>
        <section class="box related"><h3>اخبار مرتبط</h3><ul><li><a href="/news/85123000/k">کشاورزان تبریز آب را از امروز می‌گیرند</a></li></ul></section>
        </article></main><footer><p>همه‌ی حقوق برای خبرگزاری نگه داشته شده است و نقل با یاد منبع آزاد است.</p></footer></body></html>
        """;

    private const string IranSamaneh = $"""
        <html lang="fa"><head><title>سد تازه در تبریز گشایش یافت | خبر پایدار</title></head><body>
        <div class="header"><a href="/">خانه</a></div><div class="news_nav"><div class="news_nav_title"><div class="news_id_c">کد خبر: ۱۲۳۴۵۶</div>
        <div class="news_pdate_c">تاریخ انتشار: ۰۲ آذر ۱۴۰۵ - ۱۴:۰۵</div></div></div>
        <div class="rutitr">در آیین گشایش؛</div><h1 class="title"><a href="/fa/news/123456/sad">سد تازه در تبریز گشایش یافت</a></h1>
        <div class="subtitle">بزرگ‌ترین سد آبیاری استان پس از شش سال ساخت گشایش یافت و آب آن به زمین‌ها رسید.</div>
        <div class="body"><p>{First}</p><p><img src="/files/sad.jpg" width="700" height="400" alt="سد"></p><p>{Second}</p><p>{Third}</p>
        <p>بیشتر بخوانید: <a href="/fa/news/123000/k">کشاورزان تبریز آب را از امروز می‌گیرند</a></p></div>
        <div class="tags_title">برچسب ها:<a href="/fa/tags/1">سد</a>، <a href="/fa/tags/2">تبریز</a></div>
        <div class="comments"><div class="comment">ناشناس: آفرین بر سازندگان این سد که سال‌ها برای آن کار کردند.</div></div></body></html>
        """;

    private const string Asam = $$"""
        <html lang="fa" dir="rtl"><head><title>سد تازه در تبریز گشایش یافت</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"سد تازه در تبریز گشایش یافت","datePublished":"2026-11-23T14:05:00+03:30",
        "dateModified":"2026-11-23T15:00:00+03:30","author":{"@type":"Person","name":"سارا احمدی"},
        "publisher":{"@type":"Organization","name":"خبرگزاری آسام"} }</script></head>
        <body><nav class="main-menu"><a href="/">خانه</a></nav><article class="single-news"><h3 class="rotitr">در آیین گشایش؛</h3><h1 class="title">سد تازه در تبریز گشایش یافت</h1>
        <h3 class="lead">بزرگ‌ترین سد آبیاری استان پس از شش سال ساخت گشایش یافت و آب آن به زمین‌ها رسید.</h3>
        <div class="story"><p>{{First}}</p><video src="/v/sad.mp4"></video><p>{{Second}}</p><p>{{Third}}</p><p>پایان پیام/ت</p></div></article></body></html>
        """;

    private static readonly DateTimeOffset When = new(2026, 11, 23, 14, 5, 0, TimeSpan.FromHours(3.5));

    [Theory]
    [InlineData(Nastooh)]
    [InlineData(IranSamaneh)]
    [InlineData(Asam)]
    public void Title_kicker_lead_text_time_and_language_come_out_of_every_layout(string page)
    {
        var article = Read(page);
        Assert.Equal("سد تازه در تبریز گشایش یافت", article.Title);
        Assert.Equal("در آیین گشایش؛", article.Kicker);
        Assert.Contains("بزرگ‌ترین سد آبیاری استان", article.Lead, StringComparison.Ordinal);
        foreach (var paragraph in new[] { First, Second, Third })
            Assert.Contains(paragraph, article.Text.Split('\n'));
        Assert.Equal(When, article.Published);
        Assert.Equal("fa", article.Language);
        Assert.Equal("rtl", article.Direction);
        Assert.Null(article.Doubt);
    }

    [Theory]
    [InlineData(Nastooh)]
    [InlineData(IranSamaneh)]
    [InlineData(Asam)]
    public void Nothing_that_stands_around_the_text_comes_with_it(string page)
    {
        var article = Read(page);
        foreach (var residue in new[] { "پیام/", "ورود", "کد خبر", "کشاورزان تبریز", "حقوق", "ناشناس", "برچسب", "صفحه اصلی" })
            Assert.DoesNotContain(residue, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_system_gives_code_place_credit_tags_related_and_address()
    {
        var article = Read(Nastooh);
        Assert.Equal("85123456", article.Code);
        Assert.Equal("تبریز", article.Place);
        Assert.Equal("خبرنگار ایرنا از تبریز", article.Credit);
        Assert.Equal(["سد", "تبریز"], article.Tags);
        Assert.Equal("https://www.irna.example/news/85123456/sad", article.Canonical);
        Assert.Equal([new("کشاورزان تبریز آب را از امروز می‌گیرند", "https://news.example/news/85123000/k")], article.Related);
    }

    [Fact]
    public void Subheadings_lists_quotations_tables_and_pictures_stay_what_they_are()
    {
        var article = Read(Nastooh);
        foreach (
            var part in new[]
            {
                "<h2>ویژگی‌های سد</h2>",
                "<ul>",
                "<li>بلندی: ۷۵ متر",
                "<blockquote>",
                "<table>",
                "<td>۴۰۰ هکتار</td>",
                "<figure><img src=\"https://news.example/photos/kanal.jpg\" alt=\"کانال آب\" width=\"800\" height=\"500\"><figcaption>کانال پایین‌دست</figcaption></figure>",
            }
        )
            Assert.Contains(part, article.Html, StringComparison.Ordinal);
        Assert.Equal(
            [
                new("https://news.example/photos/sad.jpg", "نمای سد", 900, 600),
                new("https://news.example/photos/kanal.jpg", "کانال پایین‌دست", 800, 500),
            ],
            article.Pictures
        );
    }

    [Fact]
    public void The_second_system_gives_code_tags_and_picture()
    {
        var article = Read(IranSamaneh);
        Assert.Equal("123456", article.Code);
        Assert.Equal(["سد", "تبریز"], article.Tags);
        Assert.Equal("https://news.example/files/sad.jpg", article.Image);
    }

    [Fact]
    public void The_third_system_gives_author_publisher_change_and_video()
    {
        var article = Read(Asam);
        Assert.Equal(["سارا احمدی"], article.Authors);
        Assert.Equal("خبرگزاری آسام", article.Publisher);
        Assert.Equal(DateTimeOffset.Parse("2026-11-23T15:00:00+03:30", CultureInfo.InvariantCulture), article.Modified);
        Assert.Equal("https://news.example/v/sad.mp4", article.Video);
    }

    private static Article Read(string page)
    {
        Assert.True(ArticleReader.Read(Encoding.UTF8.GetBytes(page), new Uri("https://news.example/fa/x")).TryGet(out var article));
        return article;
    }
}
