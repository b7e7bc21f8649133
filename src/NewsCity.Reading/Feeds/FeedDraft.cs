namespace NewsCity.Reading.Feeds;

/// <summary>A feed's own fields while they are still coming.</summary>
internal sealed class FeedDraft
{
    /// <summary>What a feed has in common with an entry.</summary>
    public EntryDraft Own { get; } = new();
    public string? Self { get; set; }
    public List<string> Hubs { get; } = [];
    public TimeSpan? TimeToLive { get; set; }

    /// <summary><c>sy:updatePeriod</c>, and how often in it.</summary>
    public TimeSpan? Period { get; set; }
}
