namespace NewsCity.Reading.Dates;

/// <summary>The kinds of words in a date.</summary>
internal enum DateWordKind
{
    /// <summary>January is 1.</summary>
    Month,

    /// <summary>فروردین is 1.</summary>
    JalaliMonth,

    /// <summary>A month of the lunar calendar: the date is not read, for it hangs on a sighting of the moon.</summary>
    LunarMonth,

    /// <summary>Before noon.</summary>
    Morning,

    /// <summary>After noon.</summary>
    Afternoon,

    /// <summary>Minutes east of Greenwich.</summary>
    Zone,

    /// <summary>The date is local to Tehran.</summary>
    Tehran,
}
