namespace NewsCity.Storage.Archive;

/// <summary>How much the archive of pages holds.</summary>
/// <param name="Pages">How many.</param>
/// <param name="Bytes">What they take, packed.</param>
/// <param name="Unpacked">What they took on the wire, unpacked.</param>
public sealed record ArchiveSize(long Pages, long Bytes, long Unpacked);
