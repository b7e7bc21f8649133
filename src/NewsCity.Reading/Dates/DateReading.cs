namespace NewsCity.Reading.Dates;

/// <summary>How reading a date went.</summary>
internal enum DateReading
{
    None,
    Good,

    /// <summary>Not a shape that is known.</summary>
    Unreadable,

    /// <summary>A date, but of no year that news can bear.</summary>
    Absurd,
}
