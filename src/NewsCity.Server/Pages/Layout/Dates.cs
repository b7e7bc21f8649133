using NewsCity.Persian;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Dates as the paper prints them: Solar Hijri, Tehran time, Persian digits.</summary>
public static class Dates
{
    private static readonly string[] GregorianMonths =
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

    /// <summary>«۰۳ آبان ۱۴۰۱ - ۱۵:۰۳».</summary>
    public static string Dateline(DateTimeOffset instant) => JalaliDate.Format(instant);

    /// <summary>«۱۵:۰۳».</summary>
    public static string Clock(DateTimeOffset instant) => JalaliDate.Format(instant, "HH:mm");

    /// <summary>«سه‌شنبه ۳ آبان ۱۴۰۱».</summary>
    public static string Day(DateTimeOffset instant) => JalaliDate.Format(instant, "dddd d MMMM yyyy");

    /// <summary>«۳ آبان، ۱۵:۰۳», only the hour on the day of <paramref name="day"/>.</summary>
    public static string Moment(DateTimeOffset instant, DateTimeOffset day) =>
        JalaliDate.Of(instant) == JalaliDate.Of(day) ? Clock(instant) : JalaliDate.Format(instant, "d MMMM، HH:mm");

    /// <summary>«۲۵ اکتبر ۲۰۲۲», the day in Tehran.</summary>
    public static string Gregorian(DateTimeOffset instant)
    {
        var local = Tehran.At(instant);
        return $"{Numerals.Of(local.Day)} {GregorianMonths[local.Month - 1]} {Numerals.Of(local.Year)}";
    }

    /// <summary>Both calendars, for the title attribute: «سه‌شنبه ۳ آبان ۱۴۰۱، ساعت ۱۵:۰۳ تهران (۲۵ اکتبر ۲۰۲۲)».</summary>
    public static string Full(DateTimeOffset instant) => $"{Day(instant)}، ساعت {Clock(instant)} تهران ({Gregorian(instant)})";
}
