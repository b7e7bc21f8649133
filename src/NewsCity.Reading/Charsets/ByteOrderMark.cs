using System.Text;

namespace NewsCity.Reading.Charsets;

/// <summary>Encodings that show in the first bytes.</summary>
internal static class ByteOrderMark
{
    private static readonly Encoding Utf32Big = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    public static bool TryFind(ReadOnlySpan<byte> bytes, out Encoding encoding, out int length)
    {
        (encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (Utf32Big, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
        return length > 0;
    }

    /// <summary>UTF-16 and UTF-32 without a mark: an ASCII sign and its zero bytes (XML 1.0, appendix F).</summary>
    public static Encoding? Unmarked(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0, 0, 0, not 0, ..] => Utf32Big,
            [not 0, 0, 0, 0, ..] => Encoding.UTF32,
            [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
            [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
            _ => null,
        };
}
