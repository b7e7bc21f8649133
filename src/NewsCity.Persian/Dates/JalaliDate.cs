using System.Globalization;
using System.Text;

namespace NewsCity.Persian;

/// <summary>A day of the Solar Hijri calendar as it stands in Tehran: ۰۳ آبان ۱۴۰۱. Years 1 to 9377.</summary>
/// <param name="Year">Such as 1401.</param>
/// <param name="Month">1 (فروردین) to 12 (اسفند).</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct JalaliDate(int Year, int Month, int Day) : IComparable<JalaliDate>
{
    private static PersianCalendar Calendar => Tehran.Calendar;

    /// <summary>The day on which <paramref name="instant"/> falls in Tehran, whatever its own offset.</summary>
    public static JalaliDate Of(DateTimeOffset instant) => Of(Tehran.At(instant).DateTime);

    /// <summary>The Jalali name of a civil (Gregorian) day. Its time is not looked at. Days before the year 1 count as its first day.</summary>
    public static JalaliDate Of(DateTime day)
    {
        if (day < Calendar.MinSupportedDateTime)
            return new(1, 1, 1);
        return new(Calendar.GetYear(day), Calendar.GetMonth(day), Calendar.GetDayOfMonth(day));
    }

    /// <summary>Whether there is such a day: month 1-12, day within the month, leap years observed.</summary>
    public static bool IsValid(int year, int month, int day) =>
        year is >= 1 and <= 9377 && month is >= 1 and <= 12 && day >= 1 && day <= Calendar.GetDaysInMonth(year, month);

    /// <summary>شنبه … جمعه.</summary>
    public DayOfWeek DayOfWeek => ToDateTime().DayOfWeek;

    /// <summary>The twelve months' names, «فروردین» first.</summary>
    public static IReadOnlyList<string> MonthNames => CalendarNames.Jalali;

    /// <summary>«آبان».</summary>
    public string MonthName => CalendarNames.Jalali[Month - 1];

    /// <summary>«سه‌شنبه».</summary>
    public string WeekdayName => CalendarNames.Weekdays[(int)DayOfWeek];

    /// <summary>The civil (Gregorian) day at <paramref name="hour"/>:<paramref name="minute"/>:<paramref name="second"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day (see <see cref="IsValid"/>) or time.</exception>
    public DateTime ToDateTime(int hour = 0, int minute = 0, int second = 0) =>
        Calendar.ToDateTime(Year, Month, Day, hour, minute, second, 0);

    /// <summary>The instant at which the clock in Tehran shows this day and time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day (see <see cref="IsValid"/>) or time.</exception>
    public DateTimeOffset ToDateTimeOffset(int hour = 0, int minute = 0, int second = 0) =>
        Tehran.FromLocal(ToDateTime(hour, minute, second));

    /// <summary>The first instant of this day in Tehran and the first of the next one.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Range() => (ToDateTimeOffset(), AddDays(1).ToDateTimeOffset());

    /// <summary>The day that many days later (or earlier, when negative).</summary>
    public JalaliDate AddDays(int days) => Of(ToDateTime().AddDays(days));

    /// <summary>
    /// Prints the day by a pattern: <c>d dd dddd</c> day, two digits, weekday; <c>M MM MMMM</c> month, two digits, name; <c>yy yyyy</c> year.
    /// Anything else stands for itself. «dd MMMM yyyy» gives «۰۳ آبان ۱۴۰۱», «dddd d MMMM» gives «سه‌شنبه ۳ آبان».
    /// </summary>
    public string Format(string pattern = "dd MMMM yyyy", bool persianDigits = true) => Format(pattern, default, persianDigits);

    /// <summary>
    /// Prints an instant as Tehran sees it: the letters of <see cref="Format(string, bool)"/> and <c>H HH mm ss</c>.
    /// The default gives «۰۳ آبان ۱۴۰۱ - ۱۵:۰۳».
    /// </summary>
    public static string Format(DateTimeOffset instant, string pattern = "dd MMMM yyyy - HH:mm", bool persianDigits = true)
    {
        var local = Tehran.At(instant).DateTime;
        return Of(local).Format(pattern, TimeOnly.FromDateTime(local), persianDigits);
    }

    private string Format(string pattern, TimeOnly time, bool persianDigits)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var text = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length; )
        {
            var run = 1;
            while (i + run < pattern.Length && pattern[i + run] == pattern[i])
                run++;
            switch (pattern[i], run)
            {
                case ('d', >= 3):
                    text.Append(WeekdayName);
                    break;
                case ('M', >= 3):
                    text.Append(MonthName);
                    break;
                case ('d' or 'M' or 'y' or 'H' or 'm' or 's', _):
                    var value = pattern[i] switch
                    {
                        'd' => Day,
                        'M' => Month,
                        'y' => run <= 2 ? Year % 100 : Year,
                        'H' => time.Hour,
                        'm' => time.Minute,
                        _ => time.Second,
                    };
                    var digits = value.ToString(run >= 2 ? "D2" : "D", CultureInfo.InvariantCulture);
                    text.Append(persianDigits ? PersianNumbers.ToPersianDigits(digits) : digits);
                    break;
                default:
                    text.Append(pattern[i], run);
                    break;
            }
            i += run;
        }
        return text.ToString();
    }

    /// <summary>«۰۳ آبان ۱۴۰۱».</summary>
    public override string ToString() => IsValid(Year, Month, Day) ? Format() : $"{Year}/{Month}/{Day}";

    public int CompareTo(JalaliDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static bool operator <(JalaliDate left, JalaliDate right) => left.CompareTo(right) < 0;

    public static bool operator >(JalaliDate left, JalaliDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(JalaliDate left, JalaliDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JalaliDate left, JalaliDate right) => left.CompareTo(right) >= 0;
}
