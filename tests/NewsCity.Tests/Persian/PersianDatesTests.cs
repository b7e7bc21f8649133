using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class PersianDatesTests
{
    private static readonly DateTimeOffset Now = new(2022, 10, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("03 آبان 1401 - 15:03", "2022-10-25T11:33:00Z")]
    [InlineData("سه‌شنبه ۳ آبان ۱۴۰۱ ساعت ۱۵:۰۳", "2022-10-25T11:33:00Z")]
    [InlineData("سه شنبه ٣ آبان ١٤٠١ - ١٥:٠٣", "2022-10-25T11:33:00Z")]
    [InlineData("۱۴۰۱/۰۸/۰۳ - ۱۵:۰۳", "2022-10-25T11:33:00Z")]
    [InlineData("1401-8-3 15:03:20", "2022-10-25T11:33:20Z")]
    [InlineData("15:03 - 1401/08/03", "2022-10-25T11:33:00Z")]
    [InlineData("۰۳/۰۸/۱۴۰۱", "2022-10-24T20:30:00Z")]
    [InlineData("۳ عقرب ۱۴۰۱", "2022-10-24T20:30:00Z")]
    [InlineData("۲۵ اکتبر ۲۰۲۲ ساعت ۱۵:۰۳", "2022-10-25T11:33:00Z")]
    [InlineData("25 تشرين الأول 2022", "2022-10-24T20:30:00Z")]
    [InlineData("October 25, 2022 3:03 PM", "2022-10-25T11:33:00Z")]
    [InlineData("2022-10-25T15:03:00+03:30", "2022-10-25T11:33:00Z")]
    [InlineData("1401-08-03T15:03:00+03:30", "2022-10-25T11:33:00Z")]
    [InlineData("تاریخ انتشار: سه شنبه 03 آبان ماه 1401 ساعت 15:03 کد خبر 801599", "2022-10-25T11:33:00Z")]
    [InlineData("سه‌شنبه ۳ آبان ۱۴۰۱ - ۲۹ ربیع الاول ۱۴۴۴ - ۲۵ اکتبر ۲۰۲۲", "2022-10-24T20:30:00Z")]
    [InlineData("۱۰ تیر ۱۴۰۱ ساعت ۱۰:۰۰", "2022-07-01T05:30:00Z")]
    [InlineData("۳ ساعت پیش", "2022-10-25T09:00:00Z")]
    [InlineData("یک ساعت و ۵ دقیقه قبل", "2022-10-25T10:55:00Z")]
    [InlineData("ساعتی پیش", "2022-10-25T11:00:00Z")]
    [InlineData("دیروز ۱۵:۰۳", "2022-10-24T11:33:00Z")]
    [InlineData("امروز ساعت ۱۰", "2022-10-25T06:30:00Z")]
    [InlineData("دوشنبه ۱۵:۰۳", "2022-10-24T11:33:00Z")]
    [InlineData("۳ آبان", "2022-10-24T20:30:00Z")]
    [InlineData("۲۰ اسفند", "2022-03-10T20:30:00Z")]
    public void A_date_is_read_in_every_shape(string text, string expected)
    {
        Assert.True(PersianDates.TryRead(text, Now, out var read));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), read.ToUniversalTime());
    }

    [Theory]
    [InlineData("")]
    [InlineData("سلام")]
    [InlineData("۳۲ آبان ۱۴۰۱")]
    [InlineData("۱۴۰۱/۱۳/۰۳")]
    [InlineData("۳۰ اسفند ۱۴۰۲")]
    [InlineData("شناسه خبر: 801599")]
    public void What_is_no_date_is_not_read(string text) => Assert.False(PersianDates.TryRead(text, null, out _));

    [Fact]
    public void An_instant_is_printed_as_Tehran_sees_it()
    {
        var instant = new DateTimeOffset(2022, 10, 25, 11, 33, 0, TimeSpan.Zero);
        Assert.Equal("۰۳ آبان ۱۴۰۱ - ۱۵:۰۳", JalaliDate.Format(instant));
        Assert.Equal("سه‌شنبه ۳ آبان", JalaliDate.Of(instant).Format("dddd d MMMM"));
        Assert.Equal("03 آبان 1401", JalaliDate.Of(instant).Format(persianDigits: false));
        Assert.Equal("۳ ساعت پیش", RelativeTime.Format(instant, instant.AddHours(3.5)));
        Assert.Equal("سه‌شنبه ۳ آبان", RelativeTime.Format(instant, instant.AddDays(3)));
        Assert.Equal("سه‌شنبه ۳ آبان ۱۴۰۱", RelativeTime.Format(instant, instant.AddDays(300)));
    }

    [Theory]
    [InlineData(1401, "هزار و چهارصد و یک", "هزار و چهارصد و یکم")]
    [InlineData(23, "بیست و سه", "بیست و سوم")]
    [InlineData(30, "سی", "سی‌ام")]
    [InlineData(2_500_000, "دو میلیون و پانصد هزار", "دو میلیون و پانصد هزارم")]
    public void Numbers_are_printed_and_read_in_words(long value, string words, string ordinal)
    {
        Assert.Equal(words, PersianNumbers.ToWords(value));
        Assert.Equal(ordinal, PersianNumbers.ToOrdinal(value));
        Assert.True(PersianNumbers.TryParse(words, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("۱٬۲۳۴٫۵", 1234.5)]
    [InlineData("۳٫۵ میلیارد", 3_500_000_000)]
    [InlineData("دو میلیون و ۵۰۰ هزار", 2_500_000)]
    [InlineData("بیست‌ویک", 21)]
    [InlineData("سه و نیم", 3.5)]
    [InlineData("منفی پنج", -5)]
    public void Numbers_are_read_in_every_shape(string text, double value)
    {
        Assert.True(PersianNumbers.TryParse(text, out var read));
        Assert.Equal((decimal)value, read);
    }
}
