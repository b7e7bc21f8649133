using NewsCity.Newsroom;

namespace NewsCity.Storage;

/// <summary>An article in a list: what a line about it needs.</summary>
public record NewsRow
{
    public long Id { get; init; }
    public string Source { get; init; } = "";
    public string Url { get; init; } = "";
    public string? Kicker { get; init; }
    public string Title { get; init; } = "";
    public string? Lead { get; init; }
    public string? Image { get; init; }
    public string Language { get; init; } = "";
    public DateTimeOffset Published { get; init; }
    public DateTimeOffset FirstSeen { get; init; }
    public DateTimeOffset? DeletedAt { get; init; }
    public int Versions { get; init; }
    public long Story { get; init; }
    public long? DuplicateOf { get; init; }
    public Section Section { get; init; }
    public Topic Topic { get; init; }
}
