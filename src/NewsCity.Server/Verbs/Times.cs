using System.Globalization;

namespace NewsCity.Server.Verbs;

/// <summary>Times as an operator types them.</summary>
public static class Times
{
    /// <summary>An ISO date or time (UTC where no offset is given), or how long ago: <c>90m</c>, <c>12h</c>, <c>3d</c>.</summary>
    public static bool TryParse(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(text);
        time = now;
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var many))
        {
            var unit = text[^1] switch
            {
                'm' => TimeSpan.FromMinutes(1),
                'h' => TimeSpan.FromHours(1),
                'd' => TimeSpan.FromDays(1),
                _ => TimeSpan.Zero,
            };
            if (unit > TimeSpan.Zero && many < 100_000)
            {
                time = now - many * unit;
                return true;
            }
        }
        return DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );
    }
}
