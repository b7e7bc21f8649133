namespace NewsCity.Reading.Dates;

/// <summary>What a word in a date means: a month of a calendar, the half of the day, a time zone.</summary>
internal readonly record struct DateWord(DateWordKind Kind, int Value);
