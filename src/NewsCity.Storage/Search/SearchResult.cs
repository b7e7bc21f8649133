namespace NewsCity.Storage.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">How many articles match in all.</param>
/// <param name="Hits">Those asked for, the best (or newest) first.</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits)
{
    public static readonly SearchResult Nothing = new(0, []);
}
