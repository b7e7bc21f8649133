using System.Globalization;

namespace NewsCity.Reading.Feeds;

/// <summary>How long a feed asks to be left alone.</summary>
internal static class Pauses
{
    private const int LongestMinutes = 7 * 24 * 60;

    /// <summary>RSS <c>ttl</c>: minutes.</summary>
    public static TimeSpan? Minutes(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestMinutes
            ? TimeSpan.FromMinutes(minutes)
            : null;

    /// <summary>How often in a period; 1 where it is not said.</summary>
    public static int Frequency(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= 1000 ? times : 1;

    /// <summary>RSS 1.0's syndication module: <c>hourly</c> to <c>yearly</c>; longer than a week counts as a week.</summary>
    public static TimeSpan? Period(string? text) =>
        text?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" or "monthly" or "yearly" => TimeSpan.FromDays(7),
            _ => null,
        };

    /// <summary>The bit of an hour of the day; 24 is midnight, as some count (RSS 0.91). 0 for what is no hour.</summary>
    public static int Hour(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24 ? 1 << hour % 24 : 0;

    /// <summary>The bit of a day by its English name, Sunday being bit 0. 0 for what is no day.</summary>
    public static int Day(string? text) =>
        text is { Length: > 5 } && char.IsAsciiLetter(text[0]) && Enum.TryParse<DayOfWeek>(text, true, out var day) ? 1 << (int)day : 0;
}
