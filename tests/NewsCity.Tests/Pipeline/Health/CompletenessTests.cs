using NewsCity.Pipeline.Health;
using NewsCity.Reading.Articles;
using NewsCity.Reading.Feeds;
using Xunit;

namespace NewsCity.Tests.Pipeline.Health;

/// <summary>Whether a page gave what its feed told of it.</summary>
public sealed class CompletenessTests
{
    private const string Told =
        "<p>شهردار رشت امروز در نخستین نشست خبری خود گفت که بازسازی بازار بزرگ این شهر تا پایان سال به انجام می‌رسد و هزینهٔ آن از درآمد پایدار شهرداری پرداخت می‌شود.</p><p>او افزود که گزارش پیشرفت کار هر ماه در تارنمای شهرداری منتشر خواهد شد تا شهروندان بتوانند آن را بررسی کنند و پرسش‌های خود را بفرستند.</p>";

    private static readonly string Text = NewsCity.Reading.Html.HtmlDoor.Text(Told);

    [Fact]
    public void The_whole_text_is_whole_however_it_is_spelt() =>
        Assert.Null(Of(Text.Replace("ی", "ي", StringComparison.Ordinal).Replace("\u200c", "", StringComparison.Ordinal)));

    [Fact]
    public void More_than_the_feed_told_is_no_fault() =>
        Assert.Null(Of("پیش‌درآمد. " + Text + "\n" + string.Concat(Enumerable.Repeat("دنباله. ", 100))));

    [Fact]
    public void Half_of_it_is_partial() => Assert.Equal("article.partial", Of(Text[..(Text.Length / 3)]));

    [Fact]
    public void Another_text_is_partial() =>
        Assert.Equal("article.partial", Of(string.Concat(Enumerable.Repeat("پربازدیدترین خبرهای امروز را این جا ببینید. ", 20))));

    [Fact]
    public void Nothing_is_empty() => Assert.Equal("article.empty", Of(""));

    [Fact]
    public void A_feed_that_tells_little_proves_nothing() =>
        Assert.Null(
            Completeness.Problem(
                new Entry { Summary = "کوتاه" },
                new Article
                {
                    Title = "عنوان",
                    Text = "",
                    Html = "",
                }
            )
        );

    private static string? Of(string text) =>
        Completeness.Problem(
            new Entry { Content = Told },
            new Article
            {
                Title = "بازسازی بازار رشت",
                Text = text,
                Html = "",
            }
        );
}
