using System.IO.Compression;

namespace NewsCity.Pipeline.Fetching;

/// <summary>How a body is packed. Servers lie about it, so its first bytes count more than its label.</summary>
internal static class Packing
{
    public const string Plain = "plain",
        Gzip = "gzip",
        Zlib = "zlib",
        Deflate = "deflate",
        Brotli = "br";

    /// <summary>How it is packed; null for a packing that we did not ask for and cannot open.</summary>
    /// <param name="start">The first bytes as they came.</param>
    /// <param name="label">The <c>Content-Encoding</c> header.</param>
    public static string? Of(ReadOnlySpan<byte> start, string? label)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
            return Gzip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xb5, 0x2f, 0xfd]))
            return null; // zstd
        if (label is null || IsText(start))
            return Plain;
        if (label.Contains("br", StringComparison.OrdinalIgnoreCase))
            return Brotli;
        if (label.Contains("deflate", StringComparison.OrdinalIgnoreCase))
            return start.Length > 1 && (start[0] & 15) == 8 && (start[0] << 8 | start[1]) % 31 == 0 ? Zlib : Deflate;
        return label.Contains("zstd", StringComparison.OrdinalIgnoreCase) || label.Contains("compress", StringComparison.OrdinalIgnoreCase)
            ? null
            : Plain;
    }

    /// <summary>The unpacked stream. It must be disposed of; <paramref name="packed"/> stays open.</summary>
    public static Stream Open(string packing, Stream packed) =>
        packing switch
        {
            Gzip => new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true),
            Zlib => new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true),
            Deflate => new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: true),
            Brotli => new BrotliStream(packed, CompressionMode.Decompress, leaveOpen: true),
            _ => packed,
        };

    /// <summary>Mark-up or JSON as it is, perhaps after a byte order mark: no packer's output begins so.</summary>
    private static bool IsText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]))
            return true;
        start = start.TrimStart(" \t\r\n"u8);
        return start.Length > 1
            && (
                start[0] == '<' && (start[1] is (byte)'?' or (byte)'!' || char.IsAsciiLetter((char)start[1]))
                || start[0] == '{' && start[1] is (byte)'"' or (byte)'\r' or (byte)'\n' or (byte)' '
            );
    }
}
