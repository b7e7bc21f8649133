using System.Globalization;

namespace NewsCity.Persian;

/// <summary>
/// Reads the dates that agencies write: Jalali (Iranian and Dari month names), Gregorian (Persian, Arabic, English names) and Hijri-lunar,
/// digits of any script, with or without weekday and time, and relative times. Never throws.
/// </summary>
public static partial class PersianDates
{
    /// <summary>Longer texts are not dates; only this many characters are looked at.</summary>
    private const int LongestDate = 400;

    /// <summary>As <see cref="TryRead(string, DateTimeOffset?, out DateTimeOffset)"/>, with no present: relative times are not read.</summary>
    public static bool TryRead(string? text, out DateTimeOffset instant) => TryRead(text, null, out instant);

    /// <summary>
    /// The instant that <paramref name="text"/> names, on the clock of Tehran unless the text carries an offset. Without a time it is midnight.
    /// <paramref name="now"/> serves what the text leaves open: «۳ ساعت پیش», «دیروز», a missing year, a bare weekday or time.
    /// When several calendars stand side by side, the Jalali date counts, then the Gregorian, then the lunar (which may be a day off: the
    /// moon of Iran is seen, not computed; Umm al-Qura serves as its table).
    /// </summary>
    public static bool TryRead(string? text, DateTimeOffset? now, out DateTimeOffset instant)
    {
        instant = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        if (text.Length > LongestDate)
            text = text[..LongestDate];
        var latin = PersianNumbers.ToLatinDigits(text).Trim();
        if (TryMachine(latin, out instant))
            return true;
        var parts = DatePart.Cut(latin);
        var time = DatePart.TakeTime(parts);
        return TryAbsolute(parts, time, now, out instant) || TryRelative(parts, time, now, out instant);
    }

    /// <summary>ISO 8601 and RFC 1123 with an explicit Gregorian year.</summary>
    private static bool TryMachine(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length < 16 || !text.AsSpan().ContainsAnyInRange('0', '9') || text.AsSpan().ContainsAnyInRange('\u0600', '\u06ff'))
            return false;
        var iso = char.IsAsciiDigit(text[0]) && text[4] == '-' && text[10] is 'T' or ' ';
        if (
            iso
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1200 and < 1600
        )
            return TryJalaliIso(text, out instant);
        var zoned = iso
            ? text.AsSpan(11).IndexOfAny("Z+-") > 0
            : text.EndsWith("GMT", StringComparison.Ordinal) || text.Contains(" +", StringComparison.Ordinal);
        if (!zoned)
            return false;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out instant);
    }

    /// <summary>«1401-08-03T15:03:00+03:30»: a Jalali day in the dress of ISO 8601.</summary>
    private static bool TryJalaliIso(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (
            !DateTime.TryParseExact(
                "2000-01-01T" + text[11..],
                ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out _
            )
        )
            return false;
        if (!DateTimeOffset.TryParse("2000-01-01T" + text[11..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var clock))
            return false;
        if (
            !Number(text.AsSpan(0, 4), out var year)
            || !Number(text.AsSpan(5, 2), out var month)
            || !Number(text.AsSpan(8, 2), out var day)
        )
            return false;
        if (!JalaliDate.IsValid(year, month, day))
            return false;
        var date = new JalaliDate(year, month, day);
        var zoned = text.AsSpan(11).IndexOfAny("Z+-") > 0;
        instant = zoned
            ? new DateTimeOffset(date.ToDateTime(clock.Hour, clock.Minute, clock.Second), clock.Offset)
            : date.ToDateTimeOffset(clock.Hour, clock.Minute, clock.Second);
        return true;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool TryAbsolute(List<DatePart> parts, TimeOnly? time, DateTimeOffset? now, out DateTimeOffset instant)
    {
        DateTime? best = null;
        var rank = int.MaxValue;
        for (var i = 0; i < parts.Count; i++)
            if ((Named(parts, i, now) ?? Numeric(parts, i)) is { } found && (int)found.Calendar < rank)
                (best, rank) = (found.Day, (int)found.Calendar);
        instant = best is { } day ? At(day, time) : default;
        return best is not null;
    }

    private static DateTimeOffset At(DateTime day, TimeOnly? time) => Tehran.FromLocal(day.Date + (time ?? TimeOnly.MinValue).ToTimeSpan());

    /// <summary>«۳ آبان ۱۴۰۱», «October 25, 2022», «۳ آبان» (the year that lies nearest to now).</summary>
    private static (Calendars Calendar, DateTime Day)? Named(List<DatePart> parts, int i, DateTimeOffset? now)
    {
        if (parts[i].Word is not { } word)
            return null;
        var width = 1;
        // «آبان‌ماه»
        if (word.EndsWith("ماه", StringComparison.Ordinal) && CalendarNames.Months.ContainsKey(word[..^3]))
            word = word[..^3];
        if (i + 1 < parts.Count && parts[i + 1].Word is { } second && CalendarNames.Months.ContainsKey(word + second))
            (word, width) = (word + second, 2);
        if (!CalendarNames.Months.TryGetValue(word, out var month))
            return null;
        var before = i > 0 ? parts[i - 1].Number : null;
        var after = Next(parts, i + width, out var afterAt);
        var (day, year) = (before is >= 1 and <= 31 ? before : null, after);
        if (day is null && after is >= 1 and <= 31)
            (day, year) = (after, Next(parts, afterAt + 1, out _) ?? (before is > 31 ? before : null));
        if (day is null)
            return null;
        if (year is not null)
        {
            if (FullYear(month.Calendar, year.Value) is { } full)
                return Day(month.Calendar, full, month.Month, day.Value) is { } found ? (month.Calendar, found) : null;
            if (year > 31)
                return null;
        }
        return now is { } present ? Nearest(month.Calendar, month.Month, day.Value, Tehran.At(present).DateTime) : null;
    }

    /// <summary>The number at <paramref name="i"/>, past «ماه», «سال», «هجری» and commas.</summary>
    private static int? Next(List<DatePart> parts, int i, out int at)
    {
        while (
            i < parts.Count
            && (parts[i].Word is "ماه" or "سال" or "th" or "st" or "nd" or "rd" || parts[i].Mark is ',' or '،' or '-' or '.' or '/')
        )
            i++;
        at = i;
        return i < parts.Count ? parts[i].Number : null;
    }

    private static (Calendars, DateTime)? Nearest(Calendars calendar, int month, int day, DateTime present)
    {
        var year = calendar switch
        {
            Calendars.Jalali => JalaliDate.Of(present).Year,
            Calendars.Gregorian => present.Year,
            _ => Lunar.GetYear(present),
        };
        for (var candidate = year + 1; candidate >= year - 1; candidate--)
            if (Day(calendar, candidate, month, day) is { } found && found <= present.AddDays(45))
                return (calendar, found);
        return null;
    }

    /// <summary>«۱۴۰۱/۰۸/۰۳», «03-08-1401», «2022.10.25», «۰۱/۰۸/۰۳».</summary>
    private static (Calendars Calendar, DateTime Day)? Numeric(List<DatePart> parts, int i)
    {
        if (i + 4 >= parts.Count || parts[i].Number is not { } a || parts[i + 2].Number is not { } b || parts[i + 4].Number is not { } c)
            return null;
        if (parts[i + 1].Mark is not ('/' or '-' or '.' or '\\') || parts[i + 3].Mark != parts[i + 1].Mark)
            return null;
        if (i > 0 && parts[i - 1].Mark == parts[i + 1].Mark && i > 1 && parts[i - 2].Number is not null)
            return null;
        foreach (var (year, month, day) in new[] { (a, b, c), (c, b, a), (c, a, b) })
        {
            if (year < 100 && parts[i].Width > 2)
                continue;
            Calendars? calendar = year switch
            {
                >= 1200 and < 1600 => Calendars.Jalali,
                >= 1900 and < 2200 => Calendars.Gregorian,
                >= 0 and < 20 or >= 60 and < 100 when year == a && parts[i].Width == 2 => Calendars.Jalali,
                _ => null,
            };
            if (calendar is not { } known || known == Calendars.Jalali && (year, month, day) == (c, a, b))
                continue;
            var full = FullYear(known, year) ?? year;
            if (Day(known, full, month, day) is { } found)
                return (known, found);
        }
        return null;
    }

    /// <summary>Two digits of a Jalali year: 60-99 are 13xx, 00-19 are 14xx. Null for a number that cannot be a year of that calendar.</summary>
    private static int? FullYear(Calendars calendar, int year) =>
        calendar switch
        {
            Calendars.Jalali when year is >= 1200 and < 1600 => year,
            Calendars.Jalali when year is >= 60 and < 100 => 1300 + year,
            Calendars.Jalali when year is >= 0 and < 20 => 1400 + year,
            Calendars.Gregorian when year is >= 1800 and < 2200 => year,
            Calendars.Lunar when year is >= 1318 and <= 1500 => year,
            _ => null,
        };

    private static readonly UmAlQuraCalendar Lunar = new();

    private static DateTime? Day(Calendars calendar, int year, int month, int day)
    {
        switch (calendar)
        {
            case Calendars.Jalali:
                return JalaliDate.IsValid(year, month, day) ? new JalaliDate(year, month, day).ToDateTime() : null;
            case Calendars.Gregorian:
                return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                    ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
                    : null;
            default:
                return year is >= 1318 and <= 1500 && day >= 1 && day <= Lunar.GetDaysInMonth(year, month)
                    ? Lunar.ToDateTime(year, month, day, 0, 0, 0, 0)
                    : null;
        }
    }

    /// <summary>«۳ ساعت پیش», «یک روز و ۲ ساعت قبل», «دیروز ۱۵:۰۳», «سه‌شنبه», «۱۵:۰۳».</summary>
    private static bool TryRelative(List<DatePart> parts, TimeOnly? time, DateTimeOffset? now, out DateTimeOffset instant)
    {
        instant = default;
        if (now is not { } present)
            return false;
        var today = Tehran.At(present).DateTime.Date;
        DateTime? day = null;
        TimeSpan ago = TimeSpan.Zero;
        int? count = null;
        var (measured, past) = (false, false);
        foreach (var part in parts)
        {
            if (part.Number is { } number)
                count = number;
            if (part.Word is not { } word)
                continue;
            if (RelativeWords.Days.TryGetValue(word, out var back))
                day ??= today.AddDays(-back);
            else if (CalendarNames.Days.TryGetValue(word, out var weekday))
                day ??= today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 7) % 7));
            else if (RelativeWords.Counts.TryGetValue(word, out var small))
                count = small;
            else if (RelativeWords.Units.TryGetValue(word, out var unit) && (count ?? unit.Count) is > 0 and <= 100_000 and var times)
                (ago, measured, count) = (ago + unit.Length * times, true, null);
            else if (RelativeWords.Past.Contains(word))
                past = true;
        }
        if (measured && past && day is null && ago < TimeSpan.FromDays(36_500))
            instant = present - ago;
        else if (day is not null)
            instant = At(day.Value, time);
        else if (time is not null && parts.Count <= 4)
            instant = At(today, time) is var at && at > present.AddHours(1) ? At(today.AddDays(-1), time) : at;
        else
            return false;
        return true;
    }
}
