using System.Globalization;

namespace NewsCity.Reading.Dates;

/// <summary>What was written in a date, before it is known which number is the year.</summary>
internal struct DateParts
{
    private static readonly PersianCalendar Jalali = new();

    private (long Value, int Digits) first;
    private (long Value, int Digits) second;
    private (long Value, int Digits) third;
    private DateWord? month;

    public bool PersianDigits;
    public bool HasTime;
    public bool IsWeek;
    public bool IsTehran;
    public int Hour;
    public int Minute;
    public int Second;
    public int Milliseconds;
    public int? Offset;
    public DateWordKind? Half;
    public char Separator;

    public int Count { get; private set; }

    public bool Add(long value, int digits)
    {
        switch (Count++)
        {
            case 0:
                first = (value, digits);
                return true;
            case 1:
                second = (value, digits);
                return true;
            case 2:
                third = (value, digits);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first month named counts, but a Jalali one beats any other: «۳ آبان ۱۴۰۱، ۲۵ اکتبر» is read by its first half only.</summary>
    public void SetMonth(DateWord word) => month ??= word;

    public DateReading Resolve(TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        if (Count == 1 && month is null && first.Digits is 10 or 13 && !HasTime)
            return Unix(out date);
        if (!Date(out var year, out var monthNumber, out var day))
            return DateReading.Unreadable;
        return Combine(year, monthNumber, day, zone, out date);
    }

    private readonly DateReading Unix(out DateTimeOffset date)
    {
        date = DateTimeOffset.FromUnixTimeMilliseconds(first.Digits == 10 ? first.Value * 1000 : first.Value);
        return date.Year is < DateText.FirstYear or > DateText.LastYear ? DateReading.Absurd : DateReading.Good;
    }

    private bool Date(out int year, out int monthNumber, out int day)
    {
        (year, monthNumber, day) = (0, 1, 1);
        if (month is { } named)
        {
            monthNumber = named.Value;
            return Named(out year, out day);
        }
        if (Count == 1)
            return Compact(out year, out monthNumber, out day);
        if (IsWeek)
            return Week(out year, out monthNumber, out day);
        if (Count == 2)
        {
            if (first.Digits != 4)
                return false;
            year = (int)first.Value;
            if (second.Digits == 3)
                return Ordinal(year, (int)second.Value, out monthNumber, out day);
            monthNumber = (int)second.Value;
            return true;
        }
        return Three(out year, out monthNumber, out day);
    }

    private readonly bool Named(out int year, out int day)
    {
        (year, day) = (0, 1);
        if (Count == 1 && first.Digits == 4)
        {
            year = (int)first.Value;
            return true;
        }
        if (Count < 2)
            return false;
        var (one, two) = (first, second);
        if (Count == 3 && third.Digits == 4)
            two = third; // "Tue 43 Oct 25 2022": what stands between is a counter
        if (one.Digits >= 3)
            (one, two) = (two, one);
        day = (int)one.Value;
        year = Full(two, month!.Value.Kind == DateWordKind.JalaliMonth);
        return true;
    }

    private static int Full((long Value, int Digits) year, bool jalali) =>
        year.Digits switch
        {
            >= 4 => (int)Math.Min(year.Value, 99_999),
            3 when year.Value < 200 => (int)year.Value + 1900, // years since 1900, as C counts them
            3 => (int)year.Value,
            _ when jalali => (int)year.Value + (year.Value < 50 ? 1400 : 1300),
            _ => (int)year.Value + (year.Value < 50 ? 2000 : 1900), // RFC 2822, section 4.3
        };

    private bool Three(out int year, out int monthNumber, out int day)
    {
        var (a, b, c) = ((int)first.Value, (int)second.Value, (int)third.Value);
        if (first.Digits >= 3 || a > 31)
        {
            (year, monthNumber, day) = (Full(first, false), b, c);
            return true;
        }
        if (third.Digits >= 3 || c > 31)
        {
            year = Full(third, false);
            var jalali = year is >= 1300 and < 1500;
            var monthFirst = a <= 12 && (b > 12 || !jalali && Separator == '/' && (Half is not null || !PersianDigits && !IsTehran));
            (monthNumber, day) = monthFirst ? (a, b) : (b, a);
            return true;
        }
        year = Full(first, PersianDigits);
        (monthNumber, day) = (b, c);
        return true;
    }

    private bool Compact(out int year, out int monthNumber, out int day)
    {
        (year, monthNumber, day) = (0, 1, 1);
        var value = first.Value;
        switch (first.Digits)
        {
            case 4:
                year = (int)value;
                return true;
            case 7:
                year = (int)(value / 1000);
                return Ordinal(year, (int)(value % 1000), out monthNumber, out day);
            case 14:
                Clock((int)(value % 1_000_000));
                value /= 1_000_000;
                break;
            case 12:
                Clock((int)(value % 10_000) * 100);
                value /= 10_000;
                break;
            case 8:
                break;
            default:
                return false;
        }
        (year, monthNumber, day) = ((int)(value / 10_000), (int)(value / 100 % 100), (int)(value % 100));
        return true;
    }

    private void Clock(int value)
    {
        HasTime = true;
        (Hour, Minute, Second) = (value / 10_000, value / 100 % 100, value % 100);
    }

    private static bool Ordinal(int year, int dayOfYear, out int monthNumber, out int day)
    {
        (monthNumber, day) = (1, 1);
        if (year is < 1 or > 9000 || dayOfYear is < 1 or > 366)
            return false;
        var date = new DateOnly(year, 1, 1).AddDays(dayOfYear - 1);
        (monthNumber, day) = (date.Month, date.Day);
        return date.Year == year;
    }

    /// <summary>ISO 8601 week dates: <c>2022-W43-2</c>, <c>2022W43</c>.</summary>
    private readonly bool Week(out int year, out int monthNumber, out int day)
    {
        (year, monthNumber, day) = (0, 1, 1);
        if (first.Digits != 4 || first.Value < 1 || second.Value is < 1 or > 53)
            return false;
        var weekday = Count == 3 ? (int)third.Value : 1;
        if (weekday is < 1 or > 7)
            return false;
        var date = ISOWeek.ToDateTime((int)first.Value, (int)second.Value, weekday == 7 ? DayOfWeek.Sunday : (DayOfWeek)weekday);
        (year, monthNumber, day) = (date.Year, date.Month, date.Day);
        return true;
    }

    private readonly DateReading Combine(int year, int monthNumber, int day, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        var jalali = month is { Kind: DateWordKind.JalaliMonth } || year is >= 1300 and < 1500;
        if (jalali && year is >= 1900 and < 2100)
            return DateReading.Absurd; // a Jalali month of a Gregorian year names no day
        if (monthNumber is < 1 or > 12 || day is < 1 or > 31 || Hour > 24 || Minute > 59 || Second > 61)
            return DateReading.Unreadable;
        if (jalali ? year is < 1369 or > 1474 : year is < DateText.FirstYear or > DateText.LastYear)
            return DateReading.Absurd;
        if (day > (jalali ? Jalali.GetDaysInMonth(year, monthNumber) : DateTime.DaysInMonth(year, monthNumber)))
            return DateReading.Unreadable;
        var midnight = jalali ? Jalali.ToDateTime(year, monthNumber, day, 0, 0, 0, 0) : new DateTime(year, monthNumber, day);
        var hour = Half switch
        {
            DateWordKind.Afternoon when Hour < 12 => Hour + 12,
            DateWordKind.Morning when Hour == 12 => 0,
            _ => Hour,
        };
        var local = midnight.AddHours(hour).AddMinutes(Minute).AddSeconds(Math.Min(Second, 59)).AddMilliseconds(Milliseconds);
        date = new DateTimeOffset(local, OffsetAt(local, jalali, zone));
        return DateReading.Good;
    }

    private readonly TimeSpan OffsetAt(DateTime local, bool jalali, TimeZoneInfo? zone)
    {
        if (Offset is { } minutes)
            return TimeSpan.FromMinutes(minutes);
        if (IsTehran || zone is null && jalali)
            return TehranTime.Zone.GetUtcOffset(local);
        return zone?.GetUtcOffset(local) ?? TimeSpan.Zero;
    }
}
