using System.Globalization;
using NewsCity.Persian;

namespace NewsCity.Server.Pages.Layout;

/// <summary>How the interface speaks: its language, its digits, its dates. The news themselves stay as they were written.</summary>
public sealed class Locale
{
    /// <summary>Where the English interface begins.</summary>
    public const string EnglishRoot = "/en";

    public static readonly Locale Persian = new(false, false),
        PersianLatin = new(false, true),
        English = new(true, true);

    private readonly bool latin;

    private Locale(bool english, bool latin)
    {
        IsEnglish = english;
        this.latin = latin;
    }

    public bool IsEnglish { get; }

    /// <summary>BCP 47 tag of the interface.</summary>
    public string Tag => IsEnglish ? "en" : "fa";

    /// <summary>For the <c>dir</c> attribute.</summary>
    public string Direction => IsEnglish ? "ltr" : "rtl";

    /// <summary>The locale of an address: everything under <c>/en</c> is English; <paramref name="latin"/> is the reader's wish for digits.</summary>
    public static Locale Of(PathString path, bool latin) =>
        path.StartsWithSegments(EnglishRoot, StringComparison.Ordinal) ? English
        : latin ? PersianLatin
        : Persian;

    /// <summary>The phrase in this language.</summary>
    public string this[Phrase phrase] =>
        IsEnglish ? phrase.English
        : latin ? PersianNumbers.ToLatinDigits(phrase.Persian)
        : phrase.Persian;

    /// <summary>The phrase with its values; numbers in this locale's digits.</summary>
    public string this[Phrase phrase, params object[] values]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(values);
            var text = this[phrase];
            if (text.Split('|') is [var one, var many])
                text = values is [1 or 1L, ..] ? one : many;
            for (var i = 0; i < values.Length; i++)
            {
                var value = values[i] switch
                {
                    int number => N(number),
                    long number => N(number),
                    Phrase other => this[other],
                    SourceName source => this[source],
                    var other => other.ToString() ?? "",
                };
                text = text.Replace($"{{{i.ToString(CultureInfo.InvariantCulture)}}}", value, StringComparison.Ordinal);
            }
            return text;
        }
    }

    /// <summary>The name of a source; the Persian one where it has no other.</summary>
    public string this[SourceName source] => IsEnglish && source.English.Length > 0 ? source.English : source.Name;

    /// <summary>The number, without separators: ۸۰۱۵۹۹.</summary>
    public string N(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return latin ? digits : PersianNumbers.ToPersianDigits(digits);
    }

    /// <summary>A share in hundredths, such as «۹۶٫۸٪» and 96.8%; as many places as keep it from being rounded to all or nothing.</summary>
    public string Percent(double share)
    {
        var places = share is > 0 and < 0.0005 or > 0.9995 and < 1 ? "F2" : "F1";
        var digits = (share * 100).ToString(places, CultureInfo.InvariantCulture);
        return latin ? digits + "%" : PersianNumbers.ToPersianDigits(digits).Replace('.', '٫') + "٪";
    }

    /// <summary>The address in this language of a path from the root.</summary>
    public string To(string path) => IsEnglish ? In(EnglishRoot, path) : path;

    /// <summary>The address of the same page in the other language.</summary>
    public string Across(string path) => IsEnglish ? path : In(EnglishRoot, path);

    /// <summary>For the <c>lang</c> attribute of what outsiders wrote; null where it is the language of the page.</summary>
    /// <param name="language">BCP 47 tag; unknown counts as Persian.</param>
    public string? Lang(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var tag = language.Length == 0 ? "fa" : language;
        return tag == Tag ? null : tag;
    }

    /// <summary>For the <c>dir</c> attribute of a block of such text; null where it is the direction of the page.</summary>
    public string? Dir(string language)
    {
        var direction = language is "" or "fa" or "ar" or "ur" or "ps" or "ckb" or "he" or "az-Arab" ? "rtl" : "ltr";
        return direction == Direction ? null : direction;
    }

    /// <summary>«۰۳ آبان ۱۴۰۱ - ۱۵:۰۳»; 25 October 2022, 15:03.</summary>
    public string Dateline(DateTimeOffset instant) =>
        IsEnglish ? $"{Calendars.Gregorian(instant)}, {Clock(instant)}" : JalaliDate.Format(instant, persianDigits: !latin);

    /// <summary>«۱۵:۰۳».</summary>
    public string Clock(DateTimeOffset instant) => JalaliDate.Format(instant, "HH:mm", !latin);

    /// <summary>«سه‌شنبه ۳ آبان ۱۴۰۱»; Tuesday 25 October 2022.</summary>
    public string Day(DateTimeOffset instant) =>
        IsEnglish ? $"{Calendars.Weekday(instant)} {Calendars.Gregorian(instant)}" : JalaliDate.Format(instant, "dddd d MMMM yyyy", !latin);

    /// <summary>The same day in the other calendar: «۲۵ اکتبر ۲۰۲۲»; 3 Aban 1401.</summary>
    public string OtherDay(DateTimeOffset instant) =>
        IsEnglish ? Calendars.Jalali(instant)
        : latin ? PersianNumbers.ToLatinDigits(Calendars.GregorianInPersian(instant))
        : Calendars.GregorianInPersian(instant);

    /// <summary>«آبان ۱۴۰۱»; Aban 1401.</summary>
    public string Month(JalaliDate day) =>
        IsEnglish ? $"{Calendars.JalaliMonth(day.Month)} {N(day.Year)}" : day.Format("MMMM yyyy", !latin);

    /// <summary>«۳ آبان، ۱۵:۰۳», only the hour on the day of <paramref name="day"/>.</summary>
    public string Moment(DateTimeOffset instant, DateTimeOffset day) =>
        JalaliDate.Of(instant) == JalaliDate.Of(day) ? Clock(instant)
        : IsEnglish ? $"{Calendars.GregorianShort(instant)}, {Clock(instant)}"
        : JalaliDate.Format(instant, "d MMMM، HH:mm", !latin);

    /// <summary>Both calendars, for the title attribute: «سه‌شنبه ۳ آبان ۱۴۰۱، ۱۵:۰۳ (۲۵ اکتبر ۲۰۲۲)».</summary>
    public string Full(DateTimeOffset instant) =>
        IsEnglish ? $"{Day(instant)}, {Clock(instant)} ({OtherDay(instant)})" : $"{Day(instant)}، {Clock(instant)} ({OtherDay(instant)})";

    /// <summary>«۲ ساعت پیش» for a day, then «سه‌شنبه ۳ آبان».</summary>
    public string Ago(DateTimeOffset instant, DateTimeOffset now) =>
        IsEnglish ? Calendars.AgoInEnglish(instant, now) : RelativeTime.Format(instant, now, !latin);

    private static string In(string root, string path) => path == "/" ? root : root + path;
}
