namespace NewsCity.Storage;

/// <summary>What went with a source.</summary>
/// <param name="Feeds">Its feeds.</param>
/// <param name="Articles">Its articles, by id.</param>
/// <param name="Heirs">Articles of others that copied one of them and count as originals now.</param>
public sealed record Removed(int Feeds, IReadOnlyList<long> Articles, int Heirs);
