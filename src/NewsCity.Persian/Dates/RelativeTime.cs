namespace NewsCity.Persian;

/// <summary>Time as a reader says it: «۳ ساعت پیش» for a day, then «سه‌شنبه ۳ آبان», then with the year.</summary>
public static class RelativeTime
{
    /// <summary>
    /// Under a minute «لحظاتی پیش», under an hour in minutes, under 24 hours in hours, then weekday and day of month, with the year when it is
    /// another Jalali year than now's in Tehran. What lies more than a minute ahead is printed with its date and time.
    /// </summary>
    public static string Format(DateTimeOffset when, DateTimeOffset now, bool persianDigits = true)
    {
        var ago = now - when;
        if (ago < -TimeSpan.FromMinutes(1))
            return JalaliDate.Format(when, "dddd d MMMM yyyy، HH:mm", persianDigits);
        if (ago < TimeSpan.FromMinutes(1))
            return "لحظاتی پیش";
        if (ago < TimeSpan.FromHours(1))
            return Ago((int)ago.TotalMinutes, "دقیقه", persianDigits);
        if (ago < TimeSpan.FromDays(1))
            return Ago((int)ago.TotalHours, "ساعت", persianDigits);
        var day = JalaliDate.Of(when);
        return day.Format(day.Year == JalaliDate.Of(now).Year ? "dddd d MMMM" : "dddd d MMMM yyyy", persianDigits);
    }

    private static string Ago(int count, string unit, bool persianDigits)
    {
        var digits = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{(persianDigits ? PersianNumbers.ToPersianDigits(digits) : digits)} {unit} پیش";
    }
}
