using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>A date found in a text: where, what, and whether it had a time of day.</summary>
internal readonly record struct FoundDate(int Index, int Length, DateTimeOffset Value, bool HasTime, bool HasZone);

/// <summary>
/// Finds dates in short texts of pages: ISO 8601, RFC 822, day and month in any order and many languages, Solar Hijri in words and
/// figures, in any digits. Years before 1990 and after 2050 are no dates of news.
/// </summary>
internal static partial class DateSearch
{
    private const int FirstYear = 1990;
    private const int LastYear = 2050;

    /// <summary>What is said to be a date and is longer is cut.</summary>
    private const int LongestText = 300;
    private static readonly PersianCalendar Persian = new();
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    /// <summary>The first date in a text that is known to hold one, such as the value of a meta element.</summary>
    public static FoundDate? Parse(string? text, TimeZoneInfo zone, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = PageLimits.Cut(text, LongestText);
        var plain = Digits(text.Trim());
        if (plain.Length is 10 or 13 && long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp))
        {
            var moment = plain.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(stamp) : DateTimeOffset.FromUnixTimeMilliseconds(stamp);
            if (moment.Year is >= FirstYear and <= LastYear)
                return new(0, text.Length, moment, true, true);
        }
        foreach (var found in FindAll(text, zone, monthFirst))
            return found;
        return Compact().Match(plain) is { Success: true } match ? Make(match, zone, monthFirst, plain) : null;
    }

    /// <summary>All dates in a text, in its order.</summary>
    public static IEnumerable<FoundDate> FindAll(string text, TimeZoneInfo zone, bool monthFirst = false)
    {
        if (!HasDigit(text))
            yield break;
        var plain = Digits(text);
        foreach (Match match in Any().Matches(plain))
            if (Make(match, zone, monthFirst, plain) is { } found)
                yield return found;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c))
                return true;
        return false;
    }

    /// <summary>Native digits as ASCII, ZWNJ and direction marks as spaces; the length stays.</summary>
    private static string Digits(string text) =>
        string.Create(
            text.Length,
            text,
            (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = source[i] switch
                    {
                        >= '\u06f0' and <= '\u06f9' => (char)(source[i] - '\u06f0' + '0'),
                        >= '\u0660' and <= '\u0669' => (char)(source[i] - '\u0660' + '0'),
                        '\u200c' or '\u200e' or '\u200f' or '\u00a0' or '\u202b' or '\u202c' => ' ',
                        '\u066b' or '\u060c' => ',',
                        _ => source[i],
                    };
            }
        );

    private static FoundDate? Make(Match match, TimeZoneInfo zone, bool monthFirst, string text)
    {
        int year,
            month,
            day;
        if (Number(match, "y") is var isoYear and > 0)
            (year, month, day) = (isoYear, Number(match, "m"), Number(match, "d"));
        else if (match.Groups["mn"].Success)
        {
            month = MonthNames.Find(match.Groups["mn"].ValueSpan);
            if (month == 0)
                return null;
            (year, day) = (Number(match, "ny"), Number(match, "nd"));
        }
        else
        {
            var (first, second) = (Number(match, "a"), Number(match, "b"));
            year = Number(match, "c");
            var dotted = match.Groups["sep2"].ValueSpan is ".";
            (day, month) = monthFirst && !dotted && first <= 12 || second > 12 ? (second, first) : (first, second);
        }
        if (year < 100)
            year +=
                month > 100 ? 1300
                : year < 70 ? 2000
                : 1900;
        var solar = month > 100 || year is >= 1300 and <= 1499;
        month %= 100;
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        DateTime date;
        if (solar)
        {
            if (year is < 1369 or > 1430 || day > Persian.GetDaysInMonth(year, month))
                return null;
            date = Persian.ToDateTime(year, month, day, 0, 0, 0, 0);
        }
        else
        {
            if (year is < FirstYear or > LastYear || day > DateTime.DaysInMonth(year, month))
                return null;
            date = new DateTime(year, month, day);
        }
        var (time, offset) = TimeOf(match, text);
        var local = DateTime.SpecifyKind(date + (time ?? TimeSpan.Zero), DateTimeKind.Unspecified);
        var at = solar && offset is null ? Tehran : zone;
        return new(
            match.Index,
            match.Length,
            new DateTimeOffset(local, offset ?? at.GetUtcOffset(local)),
            time is not null,
            offset is not null
        );
    }

    /// <summary>The time of day right after the date, or right before it.</summary>
    private static (TimeSpan? Time, TimeSpan? Offset) TimeOf(Match match, string text)
    {
        var end = match.Index + match.Length;
        var after = Clock().Match(text.Substring(end, Math.Min(48, text.Length - end)));
        var clock = after;
        if (!after.Success)
        {
            var start = Math.Max(0, match.Index - 28);
            clock = ClockBefore().Match(text.Substring(start, match.Index - start));
        }
        if (!clock.Success)
            return (null, null);
        var (hour, minute, second) = (Number(clock, "h"), Number(clock, "i"), Number(clock, "s"));
        if (clock.Groups["pm"].Success && hour < 13)
            hour = hour % 12 + (clock.Groups["pm"].ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 23 || minute > 59)
            return (null, null);
        return (new TimeSpan(hour, minute, Math.Min(second, 59)), OffsetOf(clock.Groups["z"].Value));
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
            return null;
        if (zone[0] is '+' or '-')
        {
            var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
            var hours = int.Parse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
            var minutes = digits.Length >= 4 ? int.Parse(digits.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            return hours > 14 || minutes > 59 ? null : (zone[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0);
        }
        return TimeSpan.FromHours(
            zone.ToUpperInvariant() switch
            {
                "EST" or "CDT" => -5,
                "EDT" => -4,
                "CST" or "MDT" => -6,
                "MST" or "PDT" => -7,
                "PST" => -8,
                "BST" or "CET" or "MEZ" => 1,
                "CEST" or "MESZ" => 2,
                "MSK" => 3,
                _ => 0,
            }
        );
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found
        && int.TryParse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    [GeneratedRegex(
        """
            (?<!\d)(?<!\d:)(?:
              (?<y>1[34]\d\d|(?:19|20)\d\d)\s?(?<sep>[-/.])\s?(?<m>1[0-2]|0?[1-9])\s?\k<sep>\s?(?<d>3[01]|[12]\d|0?[1-9])(?!\d|[./-]\d)
            | (?<y>(?:19|20)\d\d)\s?[年년]\s?(?<m>1[0-2]|0?[1-9])\s?[月월]\s?(?<d>3[01]|[12]\d|0?[1-9])
            | (?<nd>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|ème|º|\.)?[\s/-]*(?:de\s+|of\s+|d['’])?(?<mn>[\p{L}]{2,12})\.?,?[\s/-]*(?:de\s+|del\s+|ماه\s+)?(?<ny>1[34]\d\d|(?:19|20)\d\d|(?<=[-])\d\d(?!\d))(?!\d)
            | (?<a>3[01]|[12]\d|0?[1-9])\s?(?<sep2>[-/.])\s?(?<b>3[01]|[12]\d|0?[1-9])\s?\k<sep2>\s?(?<c>(?:19|20)\d\d|1[34]\d\d|\d\d(?![\d.]))(?!\d)
            )
            | (?<![\p{L}])(?<mn>[\p{L}]{3,12})\.?\s*[-/]?\s*(?<nd>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?(?:\s+|-|/)(?<ny>(?:19|20)\d\d)(?!\d)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Any();

    [GeneratedRegex("""^(?<y>(?:19|20)\d\d)(?<m>1[0-2]|0[1-9])(?<d>3[01]|[12]\d|0[1-9])(?!\d{3})""")]
    private static partial Regex Compact();

    [GeneratedRegex(
        """^(?:T|[\s,،|·•()–—\-@:]*(?:at|um|à|klo|ore|saat|kl\.?|ساعت|-|در)?[\s:,]*)(?<h>[01]?\d|2[0-3])[:.h٫](?<i>[0-5]\d)(?:[:.](?<s>[0-5]\d)(?:[.,]\d+)?)?(?!\d)\s*(?<pm>[ap]\.?m\b\.?)?\s*\(?(?<z>Z\b|[+-]\d\d:?(?:\d\d)?\b|GMT|UTC|E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|CES?T|MES?Z|MSK)?""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        """(?<![\d:])(?<h>[01]?\d|2[0-3]):(?<i>[0-5]\d)(?::(?<s>[0-5]\d))?\s*(?<pm>[ap]\.?m\b\.?)?\s*(?<z>Z|GMT|UTC|E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|CES?T)?[\s,،|·•–—\-]*(?:\p{L}+,?\s)?\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ClockBefore();
}
