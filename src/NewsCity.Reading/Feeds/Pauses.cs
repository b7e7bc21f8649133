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
}
