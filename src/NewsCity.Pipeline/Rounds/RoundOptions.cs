using System.ComponentModel.DataAnnotations;

namespace NewsCity.Pipeline.Rounds;

/// <summary>Section <c>Rounds</c> of the configuration.</summary>
public sealed class RoundOptions
{
    /// <summary>Pause between two polls of a feed, where neither feed nor server asks for a longer one. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest pause between two polls, whatever a feed asks for and however often it failed. Default: 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan AtLeastEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Sources read at the same time. Default: 16.</summary>
    [Range(1, 256)]
    public int Parallel { get; set; } = 16;

    /// <summary>Most pages read in one round over a source; the rest waits for the next. Default: 60.</summary>
    [Range(1, 1000)]
    public int Pages { get; set; } = 60;

    /// <summary>Most entries taken of one feed at one poll, the first first. Default: 2,000.</summary>
    [Range(1, 100_000)]
    public int Entries { get; set; } = 2000;

    /// <summary>Ages of an article at which its page is read again. Default: 15 minutes, 1, 4, 24 and 72 hours.</summary>
    public IList<TimeSpan> RereadAges { get; init; } =
    [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromDays(1), TimeSpan.FromDays(3)];

    /// <summary>Pauses before a page that could not be read is tried again; after the last one, what the feed said is all. </summary>
    public IList<TimeSpan> Retries { get; init; } =
    [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>How far back the desk remembers reports. Default: 4 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan Memory { get; set; } = TimeSpan.FromDays(4);

    /// <summary>How long the scheduler sleeps when nothing is due. Default: 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan Tick { get; set; } = TimeSpan.FromSeconds(2);
}
