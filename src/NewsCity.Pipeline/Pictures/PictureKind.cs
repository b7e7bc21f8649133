using System.Buffers.Binary;

namespace NewsCity.Pipeline.Pictures;

/// <summary>What a picture's first bytes say it is. Only raster formats that every browser shows; never SVG, which can carry script.</summary>
public static class PictureKind
{
    /// <summary>Cameras and content systems write up to so many bytes after the end.</summary>
    private const int Tail = 4096;

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

    /// <summary>Whether the end is missing that every whole picture of its kind has. Decoders paint what is missing black or grey.</summary>
    public static bool BreaksOff(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[Math.Max(0, bytes.Length - Tail)..];
        return Of(bytes) switch
        {
            "image/jpeg" => end.LastIndexOf([(byte)0xff, (byte)0xd9]) < 0,
            "image/png" => end.LastIndexOf("IEND"u8) < 0,
            "image/webp" => BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L > bytes.Length,
            _ => false,
        };
    }
}
