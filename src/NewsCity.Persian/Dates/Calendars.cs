namespace NewsCity.Persian;

/// <summary>The calendars that news in Persian uses.</summary>
internal enum Calendars
{
    Jalali,
    Gregorian,
    Lunar,
}
