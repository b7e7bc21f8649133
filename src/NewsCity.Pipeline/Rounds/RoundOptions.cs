using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Rounds;

/// <summary>Section <c>Rounds</c> of the configuration.</summary>
public sealed class RoundOptions
{
    // Configuration adds to a list, it does not replace it: so the defaults stand apart.
    private static readonly TimeSpan[] UsualAges =
    [
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(3),
    ];

    private static readonly TimeSpan[] UsualRetries =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
    ];

    private TimeSpan? soonest,
        latest,
        breaking;

    /// <summary>
    /// Usual pause between two polls. It follows the feed's habit between <see cref="Soonest"/> and <see cref="Latest"/>, and is the pause
    /// after a first failure. Default: 15 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Shortest pause between two polls of a feed at its usual pace. Default: a third of <see cref="Every"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan Soonest
    {
        get => soonest ?? Every / 3;
        set => soonest = value;
    }

    /// <summary>Longest pause between two polls of a feed that is well, unless it asks for more. Default: eight times <see cref="Every"/>, at most 2 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "2.00:00:00")]
    public TimeSpan Latest
    {
        get => latest ?? TimeSpan.FromTicks(Math.Min(8 * Every.Ticks, TimeSpan.FromDays(2).Ticks));
        set => latest = value;
    }

    /// <summary>Shortest pause between two polls of a feed that runs much faster than usual. Default: 2/5 of <see cref="Soonest"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "1.00:00:00")]
    public TimeSpan Breaking
    {
        get => breaking ?? Soonest * 0.4;
        set => breaking = value;
    }

    /// <summary>Longest pause between two polls, whatever a feed asks for and however often it failed. Default: 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan AtLeastEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Sources read at the same time. They mostly wait for others; a quarter of the places is open to sources that failed last time.
    /// Default: 200.
    /// </summary>
    [Range(4, 4096)]
    public int Parallel { get; set; } = 200;

    /// <summary>Most pages read in one round over a source; the rest waits for the next. 0: entries are kept and wait. Default: 60.</summary>
    [Range(0, 1000)]
    public int Pages { get; set; } = 60;

    /// <summary>Whether pages are fetched at all; where not, what the feed says of an article is all. Default: yes.</summary>
    public bool ReadPages { get; set; } = true;

    /// <summary>A round begins no other page after this time; the rest waits for the next round. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most feeds of one host that a round over everything polls; the others keep their time. Default: 100.</summary>
    [Range(1, 100_000)]
    public int FeedsOfHost { get; set; } = 100;

    /// <summary>Most entries taken of one feed at one poll, the first first. Default: 2,000.</summary>
    [Range(1, 100_000)]
    public int Entries { get; set; } = 2000;

    /// <summary>Times after its first reading at which a page is read again. Default: 15 minutes, 1, 4, 24 and 72 hours.</summary>
    public IList<TimeSpan> RereadAges { get; init; } = [];

    /// <summary>Pauses before a page that could not be read is tried again; after the last one, what the feed said is all. Default: 1 and 10 minutes, 1 and 6 hours.</summary>
    public IList<TimeSpan> Retries { get; init; } = [];

    /// <summary><see cref="RereadAges"/>, or the default where none are configured.</summary>
    public IList<TimeSpan> Ages => RereadAges.Count > 0 ? RereadAges : UsualAges;

    /// <summary><see cref="Retries"/>, or the default where none are configured.</summary>
    public IList<TimeSpan> Pauses => Retries.Count > 0 ? Retries : UsualRetries;

    /// <summary>How far back the desk remembers reports. Default: 4 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan Memory { get; set; } = TimeSpan.FromDays(4);

    /// <summary>How long the scheduler sleeps when nothing is due. Default: 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan Tick { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After a start, feeds that fell due while the program was away are polled over this time. Default: 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Spread { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest time for which what rounds did waits to be searchable and shown. Default: 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan ShowEvery { get; set; } = TimeSpan.FromSeconds(1);
}
