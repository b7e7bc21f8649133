namespace NewsCity.Storage.Archive;

/// <summary>A page as its server sent it.</summary>
/// <param name="Source">Key of the source.</param>
/// <param name="Url">Where the answer came from, after redirects.</param>
/// <param name="ContentType">The header, for its charset; null when there was none.</param>
/// <param name="FetchedAt">When it came.</param>
/// <param name="Bytes">The body, unpacked.</param>
public sealed record RawPage(string Source, string Url, string? ContentType, DateTimeOffset FetchedAt, ReadOnlyMemory<byte> Bytes);
