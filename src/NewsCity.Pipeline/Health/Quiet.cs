namespace NewsCity.Pipeline.Health;

/// <summary>
/// Whether a source is silent beyond its own habit. The time since its last report is laid over the same hours of each of the fourteen days
/// before: one that published in them almost every day, and not a little, and now nothing, has fallen silent. So nights, weekends and slow
/// sources raise no alarm.
/// </summary>
/// <param name="Last">When it published last.</param>
/// <param name="Usual">How many reports the same hours brought on the days before, on average.</param>
/// <param name="Days">Days that were compared.</param>
/// <param name="Empty">Days on which the same hours brought nothing.</param>
/// <param name="EmptyThatWeekday">Whether they brought nothing on this weekday.</param>
public sealed record Quiet(DateTimeOffset Last, double Usual, int Days, int Empty, bool EmptyThatWeekday)
{
    /// <summary>How far back is looked.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(15);

    /// <summary>Fewer whole days tell of no habit.</summary>
    private const int FewestDays = 3;

    /// <summary>Days that are compared at most.</summary>
    private const int MostDays = 14;

    /// <summary>If reports came independently, nothing where six are usual would happen once in 400 times.</summary>
    private const double Enough = 6;

    /// <summary>Share of days on which the same hours may have been empty.</summary>
    private const double MayBeEmpty = 0.1;

    /// <summary>Whether it has fallen silent.</summary>
    public bool IsSilent => Usual >= Enough && Empty <= MayBeEmpty * Days && !EmptyThatWeekday;

    /// <summary>The habit of a source, or null while too little is known of it.</summary>
    /// <param name="published">When it published since <see cref="Back"/>, the earliest first.</param>
    /// <param name="now">Until when.</param>
    public static Quiet? Of(IReadOnlyList<DateTimeOffset> published, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (published.Count == 0 || published[^1] > now)
            return null;
        var last = published[^1];
        var days = (int)Math.Min(MostDays, Math.Floor((last - published[0]).TotalDays));
        if (days < FewestDays)
            return null;
        // The days before are compared only where they do not reach into the silence itself.
        var first = Math.Max(1, (int)Math.Ceiling((now - last).TotalDays));
        if (days - first < FewestDays - 1)
            return null;
        var total = 0;
        var empty = 0;
        var thatWeekday = false;
        for (var day = first; day <= days; day++)
        {
            var count = Before(published, now.AddDays(-day)) - Before(published, last.AddDays(-day));
            total += count;
            empty += count == 0 ? 1 : 0;
            thatWeekday |= count == 0 && day % 7 == 0;
        }
        return new(last, total / (double)(days - first + 1), days - first + 1, empty, thatWeekday);
    }

    /// <summary>How many are not later than <paramref name="time"/>.</summary>
    private static int Before(IReadOnlyList<DateTimeOffset> published, DateTimeOffset time)
    {
        var (low, high) = (0, published.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (published[middle] <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
