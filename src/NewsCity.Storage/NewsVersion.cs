namespace NewsCity.Storage;

/// <summary>An article as it was at one reading.</summary>
public sealed record NewsVersion
{
    public int Number { get; init; }
    public DateTimeOffset SeenAt { get; init; }
    public string Title { get; init; } = "";
    public string? Lead { get; init; }
    public string Text { get; init; } = "";

    /// <summary>Made by a better extractor of ours from the same page: no edit of the source.</summary>
    public bool Ours { get; init; }
}
