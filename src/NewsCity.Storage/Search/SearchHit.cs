namespace NewsCity.Storage.Search;

/// <summary>One article found.</summary>
public sealed record SearchHit(string Id, float Score);
