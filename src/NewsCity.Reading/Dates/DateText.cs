namespace NewsCity.Reading.Dates;

/// <summary>Reads dates in the shapes that feeds and pages write them.</summary>
public static class DateText
{
    private const int Longest = 160;

    /// <summary>Years that a piece of news can bear; outside it is a misprint, a default value, or another calendar's year.</summary>
    public const int FirstYear = 1990;
    public const int LastYear = 2095;

    /// <summary>
    /// Reads ISO 8601 (also week, ordinal and compact forms), RFC 822 with or without weekday and zone, local month names, AM and PM,
    /// <c>m/d/y</c>, Unix times, and Jalali dates in any digits. A date without a zone is local to <paramref name="zone"/>; without that a
    /// Jalali one is Tehran's and any other UTC. A Jalali year in a Gregorian shape is read as Jalali. False for what is no date and for
    /// years outside <see cref="FirstYear"/> to <see cref="LastYear"/>: never a guess, never "now".
    /// </summary>
    public static bool TryRead(string? text, TimeZoneInfo? zone, out DateTimeOffset date) => Read(text, zone, out date) == DateReading.Good;

    /// <summary>As <see cref="TryRead"/>, telling an absurd date from none.</summary>
    internal static DateReading Read(ReadOnlySpan<char> text, TimeZoneInfo? zone, out DateTimeOffset date)
    {
        date = default;
        text = text.Trim();
        if (text.IsEmpty)
            return DateReading.None;
        if (text.Length > Longest)
            return DateReading.Unreadable;
        Span<char> plain = stackalloc char[Longest];
        var tokens = new DateTokens(plain[..DateLetters.Plain(text, plain, out var persianDigits)]);
        return tokens.Read(persianDigits, out var parts) ? parts.Resolve(zone, out date) : DateReading.Unreadable;
    }
}
