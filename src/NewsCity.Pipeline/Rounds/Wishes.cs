namespace NewsCity.Pipeline.Rounds;

/// <summary>What a server and its feed ask for. All of it is a hint: it lengthens a pause, but not beyond the longest that is configured.</summary>
/// <param name="Fresh">How long the answer stays fresh, by its headers.</param>
/// <param name="TimeToLive">How long the feed itself asks to be left alone.</param>
/// <param name="SkipHours">Hours (GMT) in which it asks not to be polled; bit 0 is midnight to one.</param>
/// <param name="SkipDays">Days (GMT) on which it asks not to be polled; bit 0 is Sunday.</param>
public readonly record struct Wishes(TimeSpan? Fresh, TimeSpan? TimeToLive, int SkipHours, int SkipDays)
{
    private const int AllHours = (1 << 24) - 1,
        AllDays = (1 << 7) - 1;

    /// <summary>The first moment at or after <paramref name="time"/> that is in no skipped hour or day. A feed that skips everything skips nothing.</summary>
    public DateTimeOffset Next(DateTimeOffset time)
    {
        if ((SkipHours & AllHours) is 0 or AllHours && (SkipDays & AllDays) is 0 or AllDays)
            return time;
        var at = time;
        for (var hour = 0; hour <= 8 * 24; hour++)
        {
            if (!Skips(at))
                return at;
            at = new DateTimeOffset(at.UtcDateTime.Date.AddHours(at.UtcDateTime.Hour + 1), TimeSpan.Zero);
        }
        return time;
    }

    private bool Skips(DateTimeOffset time) =>
        ((SkipHours & AllHours) != AllHours && (SkipHours >> time.UtcDateTime.Hour & 1) == 1)
        || ((SkipDays & AllDays) != AllDays && (SkipDays >> (int)time.UtcDateTime.DayOfWeek & 1) == 1);
}
