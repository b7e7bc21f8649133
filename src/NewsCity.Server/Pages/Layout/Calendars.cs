using System.Globalization;
using NewsCity.Persian;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Names and forms of days that the Persian library does not print: Gregorian in Persian, both calendars in English. All in Tehran.</summary>
internal static class Calendars
{
    private static readonly string[] PersianGregorian =
    [
        "ژانویه",
        "فوریه",
        "مارس",
        "آوریل",
        "مه",
        "ژوئن",
        "ژوئیه",
        "اوت",
        "سپتامبر",
        "اکتبر",
        "نوامبر",
        "دسامبر",
    ];

    private static readonly string[] EnglishJalali =
    [
        "Farvardin",
        "Ordibehesht",
        "Khordad",
        "Tir",
        "Mordad",
        "Shahrivar",
        "Mehr",
        "Aban",
        "Azar",
        "Dey",
        "Bahman",
        "Esfand",
    ];

    /// <summary>«۲۵ اکتبر ۲۰۲۲».</summary>
    public static string GregorianInPersian(DateTimeOffset instant)
    {
        var local = Tehran.At(instant);
        return PersianNumbers.ToPersianDigits(Number(local.Day))
            + $" {PersianGregorian[local.Month - 1]} "
            + PersianNumbers.ToPersianDigits(Number(local.Year));
    }

    /// <summary>25 October 2022.</summary>
    public static string Gregorian(DateTimeOffset instant) => Tehran.At(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>25 October.</summary>
    public static string GregorianShort(DateTimeOffset instant) => Tehran.At(instant).ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>Tuesday.</summary>
    public static string Weekday(DateTimeOffset instant) => Tehran.At(instant).DayOfWeek.ToString();

    /// <summary>3 Aban 1401.</summary>
    public static string Jalali(DateTimeOffset instant)
    {
        var day = JalaliDate.Of(instant);
        return $"{Number(day.Day)} {JalaliMonth(day.Month)} {Number(day.Year)}";
    }

    /// <summary>Aban, for 8.</summary>
    public static string JalaliMonth(int month) => EnglishJalali[month - 1];

    /// <summary>3 hours ago, for a day; then Tuesday 25 October, with the year when it is another than now's.</summary>
    public static string AgoInEnglish(DateTimeOffset instant, DateTimeOffset now)
    {
        var ago = now - instant;
        if (ago < -TimeSpan.FromMinutes(1))
            return $"{Gregorian(instant)}, {Tehran.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture)}";
        if (ago < TimeSpan.FromMinutes(1))
            return "just now";
        if (ago < TimeSpan.FromHours(1))
            return Count((int)ago.TotalMinutes, "minute");
        if (ago < TimeSpan.FromDays(1))
            return Count((int)ago.TotalHours, "hour");
        var sameYear = Tehran.At(instant).Year == Tehran.At(now).Year;
        return $"{Weekday(instant)} {(sameYear ? GregorianShort(instant) : Gregorian(instant))}";
    }

    private static string Count(int number, string unit) => $"{Number(number)} {unit}{(number == 1 ? "" : "s")} ago";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
