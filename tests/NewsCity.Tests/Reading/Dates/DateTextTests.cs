using System.Globalization;
using CsCheck;
using NewsCity.Persian;
using NewsCity.Reading.Dates;
using Xunit;

namespace NewsCity.Tests.Reading.Dates;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2022-10-25T15:03:00Z", "2022-10-25T15:03:00Z")]
    [InlineData("2022-10-25T15:03:00.123+03:30", "2022-10-25T11:33:00.123Z")]
    [InlineData("2022-10-25", "2022-10-25T00:00:00Z")]
    [InlineData("20221025T150300Z", "2022-10-25T15:03:00Z")]
    [InlineData("2022-W43-2", "2022-10-25T00:00:00Z")]
    [InlineData("2022-298", "2022-10-25T00:00:00Z")]
    [InlineData("1666710180", "2022-10-25T15:03:00Z")]
    [InlineData("1666710180000", "2022-10-25T15:03:00Z")]
    [InlineData("Tue, 25 Oct 2022 15:03:00 GMT", "2022-10-25T15:03:00Z")]
    [InlineData("Tuesday, 25-Oct-22 15:03:00 EST", "2022-10-25T20:03:00Z")]
    [InlineData("25 Oct 2022 15:03", "2022-10-25T15:03:00Z")]
    [InlineData("Tue Oct 25 15:03:00 2022", "2022-10-25T15:03:00Z")]
    [InlineData("October 25, 2022 3:03 PM", "2022-10-25T15:03:00Z")]
    [InlineData("10/25/2022 12:03 AM", "2022-10-25T00:03:00Z")]
    [InlineData("25.10.2022 15:03", "2022-10-25T15:03:00Z")]
    [InlineData("25 octobre 2022 15:03 +0200", "2022-10-25T13:03:00Z")]
    [InlineData("Di, 25 Okt 2022 15:03:00 CEST", "2022-10-25T13:03:00Z")]
    [InlineData("Tue, 25 Oct 2022 24:00:00 +0000", "2022-10-26T00:00:00Z")]
    [InlineData("Tue, 25 Oct 122 15:03:00 GMT", "2022-10-25T15:03:00Z")]
    [InlineData("Tue, 25 Oct 2022 15:03:00 GMT+3", "2022-10-25T12:03:00Z")]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData("2022-02-30", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData("15:03", null)]
    public void Dates_without_a_zone_are_utc_where_none_is_given(string text, string? expected)
    {
        var good = DateText.TryRead(text, null, out var date);
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            good ? date.ToUniversalTime() : (DateTimeOffset?)null
        );
    }

    [Fact]
    public void What_is_printed_in_round_trip_form_is_read_again() =>
        Gen.Select(Gen.Long[631_200_000_000, 3_944_000_000_000], Gen.Int[-56, 56])
            .Sample(
                (milliseconds, quarters) =>
                {
                    var date = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(TimeSpan.FromMinutes(15 * quarters));
                    return DateText.TryRead(date.ToString("O", CultureInfo.InvariantCulture), null, out var exact)
                        && exact == date
                        && DateText.TryRead(date.ToString("R", CultureInfo.InvariantCulture), null, out var seconds)
                        && (date - seconds).TotalSeconds is >= 0 and < 1;
                },
                iter: 5_000
            );

    [Fact]
    public void Jalali_dates_are_read_as_the_Persian_room_reads_them() =>
        Gen.Select(Gen.Int[1380, 1430], Gen.Int[1, 12], Gen.Int[1, 29], Gen.Int[0, 23], Gen.Int[0, 59])
            .Sample(
                (year, month, day, hour, minute) =>
                {
                    var text = string.Create(CultureInfo.InvariantCulture, $"{year}/{month:00}/{day:00} {hour:00}:{minute:00}");
                    return DateText.TryRead(text, TehranTime.Zone, out var ours)
                        && PersianDates.TryRead(text, out var theirs)
                        && ours == theirs;
                },
                iter: 2_000
            );

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 12]
            .Sample(
                picks =>
                    !DateText.TryRead(string.Concat(picks.Select(pick => Pieces[pick])), null, out var date)
                    || date.UtcDateTime.Year is >= DateText.FirstYear - 1 and <= DateText.LastYear + 1,
                iter: 50_000
            );

    private static readonly string[] Pieces =
    [
        "1401",
        "2022",
        "08",
        "31",
        "3",
        "99",
        "0",
        "-",
        "/",
        ".",
        ":",
        "T",
        "Z",
        " ",
        "+",
        "+0330",
        "W",
        "Oct",
        "آبان",
        "اکتبر",
        "PM",
        "ب.ظ",
        "GMT",
        "۱۲",
        "٣",
        "(",
        ",",
        "99999999999999999",
        "تهران",
        "Tue",
        "15:03",
        "x",
        "\u200c",
    ];
}
