namespace NewsCity.Pipeline.Rounds;

/// <summary>What one round over a source did.</summary>
public sealed record RoundResult
{
    public required string Source { get; init; }
    public int Polled { get; set; }
    public int NotModified { get; set; }
    public int Entries { get; set; }
    public int NewEntries { get; set; }
    public int Articles { get; set; }
    public int Changed { get; set; }
    public int Deleted { get; set; }

    /// <summary>Entries and rereads that are still to be done, or to be tried again.</summary>
    public int Waiting { get; set; }

    /// <summary>The last of the watched articles that was read again.</summary>
    public long Watched { get; set; }

    /// <summary>Watched articles are left that were not read again.</summary>
    public bool MoreWatched { get; set; }

    /// <summary>Stable keys of what went wrong, each with how often.</summary>
    public Dictionary<string, int> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>Some host asked to be left alone until then.</summary>
    public DateTimeOffset? ClosedUntil { get; set; }

    public void Count(string problem) => Problems[problem] = Problems.GetValueOrDefault(problem) + 1;
}
