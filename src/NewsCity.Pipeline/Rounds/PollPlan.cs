namespace NewsCity.Pipeline.Rounds;

/// <summary>When a feed is polled next. Pure: what is known goes in, a time comes out.</summary>
public static class PollPlan
{
    /// <summary>A feed is polled when about so many new entries may be expected; when news is breaking, nobody waits for a whole one.</summary>
    private const double Expected = 1,
        ExpectedBreaking = 1.0 / 3;

    /// <summary>After a good poll.</summary>
    /// <param name="options">Floor, ceiling, breaking pace.</param>
    /// <param name="habit">How much the feed publishes.</param>
    /// <param name="wishes">What server and feed ask for.</param>
    /// <param name="validated">Whether the server gives validators; one that does not sends everything each time, and is asked three times as seldom.</param>
    /// <param name="pushed">Whether a hub tells us of news: then a poll is only a check.</param>
    /// <param name="chance">0 to 1: up to a tenth is added by it, so that feeds do not fall into step.</param>
    /// <param name="wanted">The pause that the operator set by hand for this source; it replaces what the habit says.</param>
    public static DateTimeOffset Next(
        RoundOptions options,
        Habit habit,
        Wishes wishes,
        bool validated,
        bool pushed,
        DateTimeOffset now,
        double chance,
        TimeSpan? wanted = null
    )
    {
        var floor = habit.IsBreaking ? options.Breaking : options.Soonest;
        if (!validated)
            floor = Min(3 * floor, options.Latest);
        var pause = pushed ? options.AtLeastEvery : wanted ?? Clamp(Wait(habit, now, options.Latest), floor, options.Latest);
        pause = Max(pause, Max(wishes.Fresh ?? default, wishes.TimeToLive ?? default));
        pause = Min(pause, options.AtLeastEvery);
        var at = now + Jitter(pause, chance);
        var allowed = wishes.Next(at);
        if (allowed == at)
            return at;
        allowed += TimeSpan.FromMinutes(10) * chance;
        return allowed < now + options.AtLeastEvery ? allowed : Later(at, now + options.AtLeastEvery);
    }

    /// <summary>After a poll that failed: the usual pause, doubled with each failure in a row, never before the host opens again.</summary>
    /// <param name="failures">How many polls failed in a row before this one.</param>
    /// <param name="opens">When the host may be asked again.</param>
    public static DateTimeOffset AfterFailure(RoundOptions options, int failures, DateTimeOffset? opens, DateTimeOffset now, double chance)
    {
        var pause = Min(options.Every * Math.Pow(2, Math.Min(failures, 20)), options.AtLeastEvery);
        return now + Jitter(Max(pause, opens - now ?? default), chance);
    }

    /// <summary>How long until enough news may be expected, not longer than <paramref name="most"/>.</summary>
    private static TimeSpan Wait(Habit habit, DateTimeOffset now, TimeSpan most)
    {
        var expected = habit.IsBreaking ? ExpectedBreaking : Expected;
        var sum = 0.0;
        var step = TimeSpan.FromMinutes(1);
        for (var wait = TimeSpan.Zero; wait < most; )
        {
            var pace = habit.Expected(now + wait);
            var gain = pace * step.TotalHours;
            if (sum + gain >= expected)
                return wait + step * ((expected - sum) / gain);
            sum += gain;
            wait += step;
            if (wait >= TimeSpan.FromHours(1))
                step = TimeSpan.FromMinutes(10);
        }
        return most;
    }

    private static TimeSpan Jitter(TimeSpan pause, double chance) => pause * (1 + chance / 10);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => Min(Max(value, least), Max(least, most));
}
