using System.Text;
using NewsCity.Reading.Articles;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

public sealed class DatelineTests
{
    private const string Sentence = "این یک جمله‌ی آزمایشی است که به اندازه‌ی کافی دراز نوشته شده تا متن خبر باشد.";

    [Theory]
    [InlineData("یکشنبه ۲ آذر ۱۴۰۵ ساعت ۱۴:۰۵", "2026-11-23T10:35:00Z")]
    [InlineData("۱۴۰۵/۰۹/۰۲ - ۱۴:۰۵", "2026-11-23T10:35:00Z")]
    [InlineData("03 آبان 1401 - 15:03", "2022-10-25T11:33:00Z")]
    [InlineData("۱۴:۰۵ - ۲ آذر ۱۴۰۵", "2026-11-23T10:35:00Z")]
    [InlineData("تاریخ انتشار: ۱۵ شهریور ۱۳۹۹ - ۰۹:۳۰", "2020-09-05T05:00:00Z")]
    [InlineData("۲۳ نوامبر ۲۰۲۶ ساعت ۱۰:۰۰", "2026-11-23T06:30:00Z")]
    public void A_shown_date_is_read_in_Tehran_whatever_the_top_bar_says(string shown, string instant)
    {
        var page =
            $"<html lang=fa><body><div>امروز دوشنبه، ۳ آذر ۱۴۰۵</div><article><h1>سرخط خبر آزمایشی ما در تهران</h1><div><span>{shown}</span></div><p>{Sentence}</p><p>{Sentence}</p></article><ul class=latest><li><a href=/1>خبر دیگر</a> ۱۴۰۵/۰۹/۰۱ - ۰۸:۰۰</li></ul></body></html>";
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Read(page).Published);
    }

    [Fact]
    public void A_date_in_the_text_is_not_the_dateline()
    {
        var page =
            $"<html lang=fa><article><h1>سرخط خبر آزمایشی ما در تهران</h1><p>{Sentence} حملات ۱۱ سپتامبر ۲۰۰۱ جهان را تکان داد.</p><p>{Sentence}</p></article><div>تاریخ انتشار: ۲ آذر ۱۴۰۵ - ۱۴:۰۵</div></html>";
        Assert.Equal(2026, Read(page).Published?.Year);
    }

    [Fact]
    public void A_page_without_a_date_takes_the_feeds()
    {
        var hints = new ArticleHints { Published = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero) };
        Assert.Equal(hints.Published, Read($"<article><h1>سرخط خبر آزمایشی</h1><p>{Sentence}</p></article>", hints).Published);
    }

    [Fact]
    public void A_utc_time_is_told_on_the_day_that_the_address_names() =>
        Assert.Equal(
            "2020-02-24",
            Read(
                "<meta property=article:published_time content='2020-02-25T02:25:54+00:00'><p>x</p>",
                null,
                "https://example.com/2020/02/24/a/"
            )
                .Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );

    private static Article Read(string page, ArticleHints? hints = null, string address = "https://example.ir/a")
    {
        Assert.True(ArticleReader.Read(Encoding.UTF8.GetBytes(page), new Uri(address), null, hints).TryGet(out var article));
        return article;
    }
}
