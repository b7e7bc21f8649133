namespace NewsCity.Storage.Health;

/// <summary>How many entries of a source ended so.</summary>
public sealed record EntryTally
{
    public string Source { get; init; } = "";

    /// <summary>Stable key; null for those that were read well, or wait.</summary>
    public string? Problem { get; init; }
    public int Entries { get; init; }
}
