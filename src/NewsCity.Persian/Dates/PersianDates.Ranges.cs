namespace NewsCity.Persian;

public static partial class PersianDates
{
    /// <summary>Longest range that is believed: beyond it two dates only stand side by side.</summary>
    private const int LongestRange = 1100;

    /// <summary>
    /// The days that a range names: «۳ تا ۵ آبان», «از ۲۸ مهر تا ۳ آبان ۱۴۰۱», «۳ الی ۵ اکتبر ۲۰۲۲», «از دوشنبه تا چهارشنبه». What the first
    /// day leaves open (month, year) it takes from the last. Weekdays are the range whose first day lies nearest before
    /// <paramref name="now"/>, or is today. False for hours, for a last day before the first, and for more than three years.
    /// </summary>
    public static bool TryReadRange(string? text, DateTimeOffset? now, out DayRange range)
    {
        range = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
            return false;
        var parts = DatePart.Cut(PersianNumbers.ToLatinDigits(text));
        for (var i = 1; i < parts.Count - 1; i++)
            if (parts[i].Word is "تا" or "الی" || parts[i].Mark is '–' or '—' || parts[i].Mark == '-' && !IsInsideDate(parts, i))
                if (TryRange(parts[..i], parts[(i + 1)..], now, out range))
                    return true;
        return false;
    }

    /// <summary>A dash between numbers of one numeric date: «1401-08-03».</summary>
    private static bool IsInsideDate(List<DatePart> parts, int i) =>
        i + 2 < parts.Count && parts[i + 2].Mark == '-' && parts[i + 1].Number is not null
        || i >= 2 && parts[i - 2].Mark == '-' && parts[i - 1].Number is not null;

    private static bool TryRange(List<DatePart> left, List<DatePart> right, DateTimeOffset? now, out DayRange range)
    {
        range = default;
        if (left[0].Word == "از")
            left = left[1..];
        if (left.Count == 0)
            return false;
        if (!TryAbsolute(right, null, now, out var last))
            return TryWeekdays(left, right, now, out range);
        if (!TryFirst(left, right, last, now, out var first) || first > last || (last - first).TotalDays > LongestRange)
            return false;
        range = new(JalaliDate.Of(Tehran.At(first).DateTime), JalaliDate.Of(Tehran.At(last).DateTime));
        return true;
    }

    /// <summary>The first day by itself, or completed by month and year of the last.</summary>
    private static bool TryFirst(
        List<DatePart> left,
        List<DatePart> right,
        DateTimeOffset last,
        DateTimeOffset? now,
        out DateTimeOffset first
    )
    {
        // «۳» takes all that follows the day of «۵ آبان ۱۴۰۱»
        var day = right.FindIndex(part => part.Number is not null);
        if (left[^1].Number is >= 1 and <= 31 && left.Count(part => part.Number is not null || part.Mark != '\0') == 1)
            return TryAbsolute([left[^1], .. right[(day + 1)..]], null, now, out first);
        if (TryAbsolute(left, null, null, out first))
            return true;
        // «۲۸ مهر» takes the year, or the year before when it would come after «۳ آبان ۱۴۰۱»
        if (right.FindLast(part => part.Width == 4) is { Number: { } year })
            return TryAbsolute([.. left, new(year, 4, null, '\0')], null, null, out first) && first <= last
                || TryAbsolute([.. left, new(year - 1, 4, null, '\0')], null, null, out first);
        return TryAbsolute(left, null, last, out first);
    }

    private static bool TryWeekdays(List<DatePart> left, List<DatePart> right, DateTimeOffset? now, out DayRange range)
    {
        range = default;
        if (now is not { } present || Weekday(left) is not { } from || Weekday(right) is not { } to)
            return false;
        var today = Tehran.At(present).DateTime.Date;
        var first = today.AddDays(-(((int)today.DayOfWeek - (int)from + 7) % 7));
        var last = first.AddDays(((int)to - (int)first.DayOfWeek + 7) % 7);
        range = new(JalaliDate.Of(first), JalaliDate.Of(last));
        return true;
    }

    private static DayOfWeek? Weekday(List<DatePart> parts)
    {
        foreach (var part in parts)
            if (part.Word is { } word && CalendarNames.Days.TryGetValue(word, out var day))
                return day;
        return null;
    }
}
