using System.Buffers.Binary;

namespace NewsCity.Pipeline.Rounds;

/// <summary>
/// How much a feed publishes: for each hour of the day (UTC) its usual number of new entries an hour, and the pace of the last hour.
/// Both are exponentially weighted: the usual over about three days of that hour, the recent over one hour.
/// </summary>
public sealed class Habit
{
    /// <summary>Hours of watching after which an hour's old figure counts 1/e.</summary>
    private const double UsualMemory = 3;

    /// <summary>Hours after which the recent pace counts 1/e.</summary>
    private const double RecentMemory = 1;

    private const int Size = (1 + 24 + 1) * 8;

    private readonly double[] usual;

    private Habit(double[] usual, double recent, DateTimeOffset at)
    {
        this.usual = usual;
        Recent = recent;
        At = at;
    }

    /// <summary>New entries an hour lately, as of <see cref="At"/>.</summary>
    public double Recent { get; }

    /// <summary>When it was last brought up to date.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Usual number of new entries an hour at this time of the day.</summary>
    public double Usual(DateTimeOffset time) => usual[time.UtcDateTime.Hour];

    /// <summary>Expected number of new entries an hour at <paramref name="time"/>: the usual, or the recent pace as it fades, whichever is more.</summary>
    public double Expected(DateTimeOffset time) =>
        Math.Max(Usual(time), Recent * Math.Exp(-Math.Max(0, (time - At).TotalHours) / RecentMemory));

    /// <summary>What the first sight of a feed tells: the times at which its entries were published.</summary>
    /// <param name="unknown">New entries an hour where it does not tell.</param>
    public static Habit First(IEnumerable<DateTimeOffset> published, double unknown, DateTimeOffset now)
    {
        var all = published.Where(time => time <= now).ToList();
        var times = all.FindAll(time => time > now.AddDays(-7));
        var usual = new double[24];
        if (times.Count == 0)
        {
            if (all.Count == 0)
                Array.Fill(usual, unknown);
            return new Habit(usual, 0, now);
        }
        // A feed shows its last entries only: what it shows covers the time since the oldest of them, at least an hour.
        var hours = Math.Max(1, (now - times.Min()).TotalHours);
        var mean = times.Count / hours;
        Array.Fill(usual, mean);
        if (hours > 24)
        {
            var days = hours / 24;
            for (var hour = 0; hour < 24; hour++) // one day's worth of the mean stands beside what was seen
                usual[hour] = (times.Count(time => time.UtcDateTime.Hour == hour) + mean) / (days + 1);
        }
        return new Habit(usual, times.Count(time => time > now.AddHours(-1)), now);
    }

    /// <summary>A poll found so many new entries since <see cref="At"/>.</summary>
    public Habit Learn(int found, DateTimeOffset now)
    {
        var hours = Math.Min((now - At).TotalHours, 24);
        if (hours <= 0)
            return this;
        var pace = found / Math.Max(hours, 1.0 / 60);
        var learnt = (double[])usual.Clone();
        for (var left = hours; left > 0; )
        {
            var time = now.AddHours(-left);
            var share = Math.Min(left, 1 - time.UtcDateTime.TimeOfDay.TotalHours % 1);
            if (share < 1e-6)
                share = Math.Min(left, 1);
            var weight = 1 - Math.Exp(-share / UsualMemory);
            learnt[time.UtcDateTime.Hour] += weight * (pace - learnt[time.UtcDateTime.Hour]);
            left -= share;
        }
        var fresh = 1 - Math.Exp(-hours / RecentMemory);
        return new Habit(learnt, Recent + fresh * (pace - Recent), now);
    }

    /// <summary>Whether the feed runs much faster than it usually does at this hour: at least twice, and at least six entries an hour.</summary>
    public bool IsBreaking => Recent >= 6 && Recent >= 2 * Usual(At);

    /// <summary>Packed for the store.</summary>
    public byte[] Pack()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, At.ToUnixTimeMilliseconds());
        for (var hour = 0; hour < 24; hour++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 + hour * 8), usual[hour]);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 + 24 * 8), Recent);
        return bytes;
    }

    /// <summary>What <see cref="Pack"/> packed; null for anything else.</summary>
    public static Habit? Unpack(byte[]? bytes)
    {
        if (bytes is not { Length: Size })
            return null;
        var usual = new double[24];
        for (var hour = 0; hour < 24; hour++)
            usual[hour] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8 + hour * 8));
        return new Habit(
            usual,
            BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8 + 24 * 8)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes))
        );
    }
}
