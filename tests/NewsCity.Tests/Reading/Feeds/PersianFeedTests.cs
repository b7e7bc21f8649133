using System.Text;
using Xunit;
using static NewsCity.Tests.Reading.Feeds.FeedSamples;

namespace NewsCity.Tests.Reading.Feeds;

/// <summary>Edge cases of Persian feeds beyond those of the kit.</summary>
public sealed class PersianFeedTests
{
    [Theory]
    [InlineData("۱۴۰۳/۱۲/۳۰", "2025-03-19T20:30:00Z")] // the last day of a leap year, no time
    [InlineData("۰۱/۰۸/۰۳ ۱۵:۰۳", "2022-10-25T11:33:00Z")] // a year of two Persian digits is Jalali
    [InlineData("١٤٠١/٠٨/٠٣ ١٥:٠٣", "2022-10-25T11:33:00Z")] // Arabic digits
    [InlineData("15:03 - 1401/08/03", "2022-10-25T11:33:00Z")] // the time first; the dash is no offset
    [InlineData("03/08/1401 15:03", "2022-10-25T11:33:00Z")] // the day first
    [InlineData("14010803150300", "2022-10-25T11:33:00Z")] // compact
    [InlineData("Tue, 03 Aban 1401 15:03:00 +0330", "2022-10-25T11:33:00Z")] // a Jalali month in Latin letters
    [InlineData("Tue, 03 Aug 1401 15:03:00 +0330", "2022-10-25T11:33:00Z")] // a Jalali date in Gregorian dress
    [InlineData("Tue Oct 25 15:03:00 IRST 2022", "2022-10-25T11:33:00Z")] // as Java prints it
    [InlineData("Tue Oct 25 2022 15:03:00 GMT+0330 (Iran Standard Time)", "2022-10-25T11:33:00Z")] // as browsers print it
    [InlineData("چهارشنبه ۴ خرداد ۱۴۰۱ - ۰۲:۱۵ ب.ظ", "2022-05-25T09:45:00Z")] // afternoon, in summer time
    [InlineData("2022/10/25 03:03:00 ب.ظ", "2022-10-25T11:33:00Z")] // a Gregorian date of Persian software
    [InlineData("۳‌ آبان‌ ۱۴۰۱ ساعت ۱۵ : ۰۳", null)] // a clock torn apart is not guessed at
    [InlineData("25 اكتبر 2022 15:03", "2022-10-25T11:33:00Z")] // Arabic kaf in the month
    [InlineData("1401/08/03T15:03:00Z", "2022-10-25T15:03:00Z")] // Jalali and UTC
    [InlineData("Sun, 01 Jan 2096 00:00:00 +0330", null)] // no news comes from there
    [InlineData("01/01/0001 00:00:00", null)] // an empty date of .NET
    [InlineData("1404/13/01", null)]
    [InlineData("۱۴۰۲/۱۲/۳۰", null)] // Esfand 1402 had 29 days
    public void Dates_of_Persian_feeds_are_read_on_the_clock_of_Tehran(string text, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Dated(text)
        );

    [Fact]
    public void An_absurd_date_is_named_as_the_reason()
    {
        var entry = Only(Read(Rss(Item("<pubDate>Sun, 01 Jan 2096 00:00:00 GMT</pubDate>"))));
        Assert.Equal(["feed.date-absurd"], entry.Problems);
    }

    [Fact]
    public void A_feed_that_calls_itself_English_but_writes_Persian_lives_in_Tehran()
    {
        var feed = Read(
            Rss("<item><title>دولت گزارش داد</title><pubDate>2022-10-25 15:03:00</pubDate></item>", "<language>en-us</language>"),
            address: "https://news.example.com/rss"
        );
        Assert.Equal(TimeSpan.FromMinutes(210), Only(feed).Published!.Value.Offset);
    }

    [Fact]
    public void Windows_1256_under_a_header_of_latin1_is_known_by_its_letters()
    {
        var bytes = Windows1256(Rss(Item("<description>گزارش خبرنگار ما از تهران درباره اقتصاد کشور</description>")).Replace('ی', 'ي'));
        var feed = Read(bytes, contentType: "text/xml; charset=iso-8859-1");
        Assert.Contains("گزارش خبرنگار ما", Only(feed).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Valid_utf8_wins_over_a_header_of_windows_1256() =>
        Assert.Equal(
            "خبر 1 که می‌خوانید",
            Only(Read(Encoding.UTF8.GetBytes(Rss(Item(""))), contentType: "text/xml; charset=windows-1256")).Title
        );

    [Fact]
    public void A_document_cut_within_a_letter_is_still_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes(Rss(Item("") + Item("", 2) + "<item><title>خبر سوم"));
        var feed = Read(bytes[..^37]);
        Assert.Equal(2, feed.Entries.Count);
        Assert.Contains("feed.truncated", feed.Problems);
    }

    [Theory]
    [InlineData("می&amp;zwnj;شود")]
    [InlineData("<![CDATA[می&zwnj;شود]]>")]
    [InlineData("<![CDATA[می&#8204;شود]]>")]
    [InlineData("می&#x200c;شود")]
    [InlineData("&#1605;&#1740;‌&#1588;&#1608;&#1583;")]
    public void Half_spaces_come_through_however_they_are_written(string written) =>
        Assert.Equal("می‌شود", Only(Read(Rss($"<item><title>{written}</title><link>/fa/news/1</link></item>"))).Title);

    [Fact]
    public void Half_spaces_and_direction_survive_the_door()
    {
        var entry = Only(Read(Rss(Item("<description><![CDATA[<p dir=\"rtl\" style=\"x\">می‌خواهیم «خانه‌هایشان»</p>]]></description>"))));
        Assert.Equal("<p dir=\"rtl\">می‌خواهیم «خانه‌هایشان»</p>", entry.Summary);
    }

    [Fact]
    public void A_cdata_that_is_never_closed_costs_its_own_item_only()
    {
        var feed = Read(
            Rss(Item("<description><![CDATA[متن بی‌پایان</description>") + Item("<description><![CDATA[متن]]></description>", 2))
        );
        Assert.Equal(["https://news.example.ir/fa/news/1", "https://news.example.ir/fa/news/2"], feed.Entries.Select(entry => entry.Link));
    }

    [Fact]
    public void Forgotten_end_tags_of_items_lose_no_item()
    {
        var feed = Read(
            Rss("<item><title>یک</title><link>/1</link><item><title>دو</title><link>/2</link><item><title>سه</title><link>/3</link>")
        );
        Assert.Equal(["یک", "دو", "سه"], feed.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void A_forgotten_end_tag_of_a_title_ends_with_the_item()
    {
        var feed = Read(Rss("<item><link>/1</link><title>یک</item><item><title>دو</title><link>/2</link></item>"));
        Assert.Equal(["یک", "دو"], feed.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void Direction_marks_around_a_link_are_no_part_of_it() =>
        Assert.Equal(
            "https://news.example.ir/fa/news/7/خبر",
            Only(Read(Rss("<item><title>خبر</title><link>\u200f https://news.example.ir/fa/news/7/خبر \u200e</link></item>"))).Link
        );

    [Fact]
    public void Undeclared_prefixes_still_mean_what_everybody_means_by_them()
    {
        var entry = Only(
            Read(Rss(Item("<media:thumbnail url='/i/1.jpg'/><dc:creator>ع. رضایی</dc:creator><dc:subject>سیاسی</dc:subject>")))
        );
        Assert.Equal("https://news.example.ir/i/1.jpg", entry.Image);
        Assert.Equal(["ع. رضایی"], entry.Authors);
        Assert.Equal(["سیاسی"], entry.Categories);
    }

    [Fact]
    public void Unescaped_markup_in_a_title_stays_out_of_the_plain_title()
    {
        var entry = Only(Read(Rss("<item><title>خبر <b>مهم</b> امروز</title><link>/1</link></item>")));
        Assert.Equal("خبر مهم امروز", entry.Title);
        Assert.Equal("خبر <b>مهم</b> امروز", entry.TitleHtml);
    }

    [Fact]
    public void A_news_sitemap_without_zones_is_local_too()
    {
        var feed = Read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
            <loc>https://news.example.ir/fa/news/5</loc><news:news><news:publication><news:name>نمونه</news:name><news:language>fa</news:language>
            </news:publication><news:publication_date>2022-10-25 15:03</news:publication_date><news:title>تیتر «خبر»</news:title></news:news></url></urlset>
            """
        );
        Assert.Equal("news-sitemap", feed.Format);
        Assert.Equal("تیتر «خبر»", Only(feed).Title);
        Assert.Equal(TimeSpan.FromMinutes(210), Only(feed).Published!.Value.Offset);
    }

    [Fact]
    public void A_json_feed_in_Persian_is_local_too()
    {
        var feed = Read(
            """{"version":"https://jsonfeed.org/version/1.1","title":"نمونه","language":"fa","items":[{"id":5,"url":"/fa/news/5","title":"تیتر","content_html":"<p>متن<script>x</script></p>","date_published":"1401-08-03T15:03:00"}]}"""
        );
        var entry = Only(feed);
        Assert.Equal(("5", "https://news.example.ir/fa/news/5", "<p>متن</p>"), (entry.Id, entry.Link, entry.Content));
        Assert.Equal(new DateTimeOffset(2022, 10, 25, 11, 33, 0, TimeSpan.Zero), entry.Published);
    }

    [Fact]
    public void Persian_commas_part_keywords() =>
        Assert.Equal(["سیاست", "اقتصاد"], Only(Read(Rss(Item("<media:keywords>سیاست، اقتصاد</media:keywords>")))).Categories);
}
