using System.Globalization;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Dates as the paper prints them: Solar Hijri, Tehran time, Persian digits.</summary>
public static class Dates
{
    private static readonly PersianCalendar Calendar = new();
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    private static readonly string[] Months =
    [
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
    ];

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

    private static readonly string[] Weekdays = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"];

    /// <summary>The wall clock of Tehran at that instant.</summary>
    public static DateTime InTehran(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Tehran).DateTime;

    /// <summary>Year, month and day of the Solar Hijri calendar in Tehran.</summary>
    public static (int Year, int Month, int Day) Jalali(DateTimeOffset instant)
    {
        var local = InTehran(instant);
        return (Calendar.GetYear(local), Calendar.GetMonth(local), Calendar.GetDayOfMonth(local));
    }

    /// <summary>The instant at which a Solar Hijri day begins in Tehran, or null when there is no such day.</summary>
    public static DateTimeOffset? StartOf(int year, int month, int day)
    {
        if (year is < 1200 or > 1600 || month is < 1 or > 12 || day < 1 || day > Calendar.GetDaysInMonth(year, month))
            return null;
        var local = Calendar.ToDateTime(year, month, day, 0, 0, 0, 0);
        while (Tehran.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new(local, Tehran.GetUtcOffset(local));
    }

    /// <summary>How many days a Solar Hijri month has.</summary>
    public static int DaysIn(int year, int month) => Calendar.GetDaysInMonth(year, month);

    /// <summary>The name of a Solar Hijri month, 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>«۰۳ آبان ۱۴۰۱ - ۱۵:۰۳».</summary>
    public static string Dateline(DateTimeOffset instant)
    {
        var (year, month, day) = Jalali(instant);
        return $"{Two(day)} {Months[month - 1]} {Numerals.Of(year)} - {Clock(instant)}";
    }

    /// <summary>«۱۵:۰۳».</summary>
    public static string Clock(DateTimeOffset instant)
    {
        var local = InTehran(instant);
        return $"{Two(local.Hour)}:{Two(local.Minute)}";
    }

    /// <summary>«سه‌شنبه ۳ آبان ۱۴۰۱».</summary>
    public static string Day(DateTimeOffset instant)
    {
        var (year, month, day) = Jalali(instant);
        return $"{Weekday(instant)} {Numerals.Of(day)} {Months[month - 1]} {Numerals.Of(year)}";
    }

    /// <summary>«۲۵ اکتبر ۲۰۲۲».</summary>
    public static string Gregorian(DateTimeOffset instant)
    {
        var local = InTehran(instant);
        return $"{Numerals.Of(local.Day)} {GregorianMonths[local.Month - 1]} {Numerals.Of(local.Year)}";
    }

    /// <summary>Both calendars, for the title attribute: «سه‌شنبه ۳ آبان ۱۴۰۱، ساعت ۱۵:۰۳ تهران (۲۵ اکتبر ۲۰۲۲)».</summary>
    public static string Full(DateTimeOffset instant) => $"{Day(instant)}، ساعت {Clock(instant)} تهران ({Gregorian(instant)})";

    /// <summary>«۲ ساعت پیش» up to a day, then «سه‌شنبه ۳ آبان», with the year when it is another one.</summary>
    public static string Ago(DateTimeOffset instant, DateTimeOffset now)
    {
        var age = now - instant;
        if (age < TimeSpan.FromMinutes(-1) || age >= TimeSpan.FromDays(1))
        {
            var (year, month, day) = Jalali(instant);
            var text = $"{Weekday(instant)} {Numerals.Of(day)} {Months[month - 1]}";
            return year == Jalali(now).Year ? text : $"{text} {Numerals.Of(year)}";
        }
        if (age < TimeSpan.FromMinutes(1))
            return "همین حالا";
        return age < TimeSpan.FromHours(1)
            ? $"{Numerals.Of((int)age.TotalMinutes)} دقیقه پیش"
            : $"{Numerals.Of((int)age.TotalHours)} ساعت پیش";
    }

    private static string Weekday(DateTimeOffset instant) => Weekdays[(int)InTehran(instant).DayOfWeek];

    private static string Two(int number) => Numerals.Of(number.ToString("00", CultureInfo.InvariantCulture));
}
