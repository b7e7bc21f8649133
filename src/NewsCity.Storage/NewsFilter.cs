using NewsCity.Newsroom;

namespace NewsCity.Storage;

/// <summary>Which articles a list shows. Everything left out does not restrict.</summary>
public sealed record NewsFilter
{
    public Section? Section { get; init; }
    public Topic? Topic { get; init; }
    public string? Source { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? Until { get; init; }

    /// <summary>Leave out republications.</summary>
    public bool Originals { get; init; }
}
