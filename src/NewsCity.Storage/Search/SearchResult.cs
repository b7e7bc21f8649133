namespace NewsCity.Storage.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">How many articles match in all.</param>
/// <param name="Hits">Those asked for, the best (or newest) first.</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>False when the search had cost enough before all articles were looked at.</summary>
    public bool Whole { get; init; } = true;

    public static readonly SearchResult Nothing = new(0, []);
}
