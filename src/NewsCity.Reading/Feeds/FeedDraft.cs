namespace NewsCity.Reading.Feeds;

/// <summary>A feed's own fields while they are still coming.</summary>
internal sealed class FeedDraft
{
    /// <summary>What a feed has in common with an entry.</summary>
    public EntryDraft Own { get; } = new();
    public string? Self { get; set; }
    public List<string> Hubs { get; } = [];
    public TimeSpan? TimeToLive { get; set; }

    /// <summary><c>sy:updatePeriod</c>.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary><c>sy:updateFrequency</c>: how often in a period.</summary>
    public int Frequency { get; set; } = 1;

    /// <summary>Bits of the hours in <c>skipHours</c>.</summary>
    public int SkipHours { get; set; }

    /// <summary>Bits of the days in <c>skipDays</c>.</summary>
    public int SkipDays { get; set; }

    /// <summary>Stands for the author of a feed that names nobody else.</summary>
    public string? WebMaster { get; set; }
}
