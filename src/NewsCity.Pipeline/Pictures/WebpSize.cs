using System.Buffers.Binary;

namespace NewsCity.Pipeline.Pictures;

/// <summary>Size of a WebP picture by its first 30 bytes (RFC 9649: VP8, VP8L, VP8X).</summary>
public static class WebpSize
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadBytes = 30;

    /// <summary>Width and height in pixels; null when the bytes are no WebP.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadBytes || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBP"u8))
            return null;
        var chunk = bytes.Slice(12, 4);
        var data = bytes[20..];
        if (chunk.SequenceEqual("VP8 "u8))
            return (
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3fff,
                BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3fff
            );
        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return ((int)(bits & 0x3fff) + 1, (int)(bits >> 14 & 0x3fff) + 1);
        }
        if (chunk.SequenceEqual("VP8X"u8))
            return (Three(data[4..]) + 1, Three(data[7..]) + 1);
        return null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
