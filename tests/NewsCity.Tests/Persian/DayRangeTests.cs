using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class DayRangeTests
{
    /// <summary>سه‌شنبه ۳ آبان ۱۴۰۱.</summary>
    private static readonly DateTimeOffset Now = new(2022, 10, 25, 11, 33, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("۳ تا ۵ آبان", "۳ تا ۵ آبان ۱۴۰۱")]
    [InlineData("از ۳ تا ۵ آبان ۱۴۰۰", "۳ تا ۵ آبان ۱۴۰۰")]
    [InlineData("۳ الی ۵ آبان‌ماه", "۳ تا ۵ آبان ۱۴۰۱")]
    [InlineData("۳–۵ آبان ۱۴۰۱", "۳ تا ۵ آبان ۱۴۰۱")]
    [InlineData("از ۲۸ مهر تا ۳ آبان ۱۴۰۱", "۲۸ مهر تا ۳ آبان ۱۴۰۱")]
    [InlineData("۲۸ اسفند تا ۲ فروردین ۱۴۰۲", "۲۸ اسفند ۱۴۰۱ تا ۲ فروردین ۱۴۰۲")]
    [InlineData("۱۴۰۱/۰۸/۰۳ تا ۱۴۰۱/۰۸/۰۵", "۳ تا ۵ آبان ۱۴۰۱")]
    [InlineData("۲۴ تا ۲۶ اکتبر ۲۰۲۲", "۲ تا ۴ آبان ۱۴۰۱")]
    [InlineData("از دوشنبه تا چهارشنبه", "۲ تا ۴ آبان ۱۴۰۱")]
    [InlineData("از سه شنبه تا پنج شنبه", "۳ تا ۵ آبان ۱۴۰۱")]
    [InlineData("شنبه تا چهارشنبه این هفته", "۳۰ مهر تا ۴ آبان ۱۴۰۱")]
    public void Ranges_of_days_are_read(string text, string expected)
    {
        Assert.True(PersianDates.TryReadRange(text, Now, out var range));
        Assert.Equal(expected, range.ToString());
    }

    [Theory]
    [InlineData("ساعت ۸ تا ۱۰ صبح")]
    [InlineData("۵ تا ۳ آبان ۱۴۰۱")]
    [InlineData("۱۴۰۱-۰۸-۰۳")]
    [InlineData("۳ آبان ۱۴۰۱")]
    [InlineData("از تهران تا مشهد")]
    [InlineData("تا")]
    [InlineData("")]
    public void What_names_no_range_is_not_read(string text) => Assert.False(PersianDates.TryReadRange(text, Now, out _));

    [Fact]
    public void Both_ends_count() => Assert.Equal(3, new DayRange(new(1401, 8, 3), new(1401, 8, 5)).Days);

    [Fact]
    public void A_weekday_may_be_written_with_a_space()
    {
        Assert.True(PersianDates.TryRead("سه شنبه", Now, out var day));
        Assert.Equal(new JalaliDate(1401, 8, 3), JalaliDate.Of(day));
    }
}
