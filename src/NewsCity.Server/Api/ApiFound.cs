namespace NewsCity.Server.Api;

/// <summary>What a search found.</summary>
/// <param name="Query">As it was understood.</param>
/// <param name="Total">How many articles match in all.</param>
/// <param name="Items">Those of this page.</param>
/// <param name="Next">Give it as <c>cursor</c> to get the next page; null on the last. The first 1,000 can be had.</param>
public sealed record ApiFound(string Query, int Total, IReadOnlyList<ApiHit> Items, string? Next);
