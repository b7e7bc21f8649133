namespace NewsCity.Storage;

/// <summary>An entry whose page is still to be read.</summary>
public sealed record WaitingEntry
{
    public long Id { get; init; }
    public required string Source { get; init; }
    public required string Url { get; init; }

    /// <summary>The <c>Entry</c> as the feed gave it, as JSON.</summary>
    public required string Json { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset SeenAt { get; init; }
}
