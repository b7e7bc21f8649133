using System.Collections.Frozen;

namespace NewsCity.Persian;

/// <summary>Names of months and weekdays as agencies write them. Keys are folded as <see cref="DatePart"/> folds words.</summary>
internal static class CalendarNames
{
    public static readonly string[] Jalali =
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

    /// <summary>By <see cref="DayOfWeek"/>, Sunday first.</summary>
    public static readonly string[] Weekdays = ["یک‌شنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنج‌شنبه", "جمعه", "شنبه"];

    /// <summary>Folded name of a month to its calendar and number.</summary>
    public static readonly FrozenDictionary<string, (Calendars Calendar, int Month)> Months = Table(
        (Calendars.Jalali, 1, "فروردین farvardin"),
        (Calendars.Jalali, 2, "اردیبهشت ordibehesht"),
        (Calendars.Jalali, 3, "خرداد khordad"),
        (Calendars.Jalali, 4, "تیر tir"),
        (Calendars.Jalali, 5, "مرداد امرداد mordad"),
        (Calendars.Jalali, 6, "شهریور shahrivar"),
        (Calendars.Jalali, 7, "مهر mehr"),
        (Calendars.Jalali, 8, "آبان ابان aban"),
        (Calendars.Jalali, 9, "آذر اذر azar"),
        (Calendars.Jalali, 10, "دی dey"),
        (Calendars.Jalali, 11, "بهمن bahman"),
        (Calendars.Jalali, 12, "اسفند esfand"),
        // Dari: the zodiac names of Afghanistan
        (Calendars.Jalali, 1, "حمل"),
        (Calendars.Jalali, 2, "ثور"),
        (Calendars.Jalali, 3, "جوزا"),
        (Calendars.Jalali, 4, "سرطان"),
        (Calendars.Jalali, 5, "اسد"),
        (Calendars.Jalali, 6, "سنبله"),
        (Calendars.Jalali, 7, "میزان"),
        (Calendars.Jalali, 8, "عقرب"),
        (Calendars.Jalali, 9, "قوس"),
        (Calendars.Jalali, 10, "جدی"),
        (Calendars.Jalali, 11, "دلو"),
        (Calendars.Jalali, 12, "حوت"),
        // Gregorian: Persian (French) names, Egyptian and Levantine Arabic, English
        (Calendars.Gregorian, 1, "ژانویه ژانویهٔ جنوری ینایر کانونالثانی january jan"),
        (Calendars.Gregorian, 2, "فوریه فبروری فبرایر شباط february feb"),
        (Calendars.Gregorian, 3, "مارس مارچ آذار اذار march mar"),
        (Calendars.Gregorian, 4, "آوریل اوریل اپریل ابریل نیسان april apr"),
        (Calendars.Gregorian, 5, "مه مهٔ می مایو ایار may"),
        (Calendars.Gregorian, 6, "ژوئن ژون جون یونیو حزیران june jun"),
        (Calendars.Gregorian, 7, "ژوئیه ژوییه جولای یولیو تموز july jul"),
        (Calendars.Gregorian, 8, "اوت آگوست اگوست اگست اغسطس آب august aug"),
        (Calendars.Gregorian, 9, "سپتامبر سپتمبر سبتمبر ایلول september sep sept"),
        (Calendars.Gregorian, 10, "اکتبر اکتوبر تشرینالاول october oct"),
        (Calendars.Gregorian, 11, "نوامبر نومبر نوفمبر تشرینالثانی november nov"),
        (Calendars.Gregorian, 12, "دسامبر دسمبر دیسمبر کانونالاول december dec"),
        // Hijri lunar
        (Calendars.Lunar, 1, "محرم محرمالحرام"),
        (Calendars.Lunar, 2, "صفر صفرالمظفر"),
        (Calendars.Lunar, 3, "ربیعالاول"),
        (Calendars.Lunar, 4, "ربیعالثانی ربیعالآخر ربیعالاخر"),
        (Calendars.Lunar, 5, "جمادیالاول جمادیالاولی"),
        (Calendars.Lunar, 6, "جمادیالثانی جمادیالثانیه جمادیالآخر جمادیالاخر جمادیالاخره"),
        (Calendars.Lunar, 7, "رجب رجبالمرجب"),
        (Calendars.Lunar, 8, "شعبان شعبانالمعظم"),
        (Calendars.Lunar, 9, "رمضان رمضانالمبارک"),
        (Calendars.Lunar, 10, "شوال شوالالمکرم"),
        (Calendars.Lunar, 11, "ذیقعده ذیالقعده ذوالقعده ذوالقعدة ذیقعدهالحرام"),
        (Calendars.Lunar, 12, "ذیحجه ذیالحجه ذوالحجه ذوالحجة ذیحجهالحرام")
    );

    /// <summary>Folded name of a weekday.</summary>
    public static readonly FrozenDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["شنبه"] = DayOfWeek.Saturday,
        ["یکشنبه"] = DayOfWeek.Sunday,
        ["دوشنبه"] = DayOfWeek.Monday,
        ["سهشنبه"] = DayOfWeek.Tuesday,
        ["چهارشنبه"] = DayOfWeek.Wednesday,
        ["پنجشنبه"] = DayOfWeek.Thursday,
        ["جمعه"] = DayOfWeek.Friday,
        ["آدینه"] = DayOfWeek.Friday,
        ["السبت"] = DayOfWeek.Saturday,
        ["الاحد"] = DayOfWeek.Sunday,
        ["الاثنین"] = DayOfWeek.Monday,
        ["الثلاثاء"] = DayOfWeek.Tuesday,
        ["الاربعاء"] = DayOfWeek.Wednesday,
        ["الخمیس"] = DayOfWeek.Thursday,
        ["الجمعه"] = DayOfWeek.Friday,
        ["الجمعة"] = DayOfWeek.Friday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, (Calendars Calendar, int Month)> Table(
        params (Calendars Calendar, int Month, string Names)[] rows
    )
    {
        var table = new Dictionary<string, (Calendars Calendar, int Month)>(StringComparer.Ordinal);
        foreach (var (calendar, month, names) in rows)
        foreach (var name in names.Split(' '))
            table[name] = (calendar, month);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
