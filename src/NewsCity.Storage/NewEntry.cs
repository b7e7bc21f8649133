namespace NewsCity.Storage;

/// <summary>An entry that a feed shows now.</summary>
/// <param name="Feed">The feed that shows it.</param>
/// <param name="Address">Its link by <see cref="Storage.Address.Of"/>.</param>
/// <param name="Json">What the feed said of it.</param>
/// <param name="Digest">Hash of what the feed said: a change means the page is read again.</param>
public sealed record NewEntry(long Feed, string Source, string Address, string Url, string Json, byte[] Digest);
