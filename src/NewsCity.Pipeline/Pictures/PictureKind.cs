namespace NewsCity.Pipeline.Pictures;

/// <summary>What a picture's first bytes say it is. Only raster formats that every browser shows; never SVG, which can carry script.</summary>
public static class PictureKind
{
    private static readonly (string Type, byte[] Start, int At)[] Signatures =
    [
        ("image/avif", "ftypavif"u8.ToArray(), 4),
        ("image/gif", "GIF8"u8.ToArray(), 0),
        ("image/jpeg", [0xff, 0xd8, 0xff], 0),
        ("image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 0),
        ("image/webp", "WEBP"u8.ToArray(), 8),
    ];

    /// <summary>The media type, or null when it is no picture that is shown.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (type, start, at) in Signatures)
            if (bytes.Length > at + start.Length && bytes[at..].StartsWith(start))
                return type;
        return null;
    }
}
