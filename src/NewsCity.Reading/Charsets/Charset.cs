using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NewsCity.Reading.Charsets;

/// <summary>
/// Bytes to text. In order: byte order mark; what is valid UTF-8 is UTF-8, whatever was declared; the header's charset; the document's own
/// declaration; mostly valid UTF-8; windows-1256 when it reads as Persian or Arabic; the detector of UTF.Unknown; windows-1252.
/// UTF-8 that was encoded twice is put right.
/// </summary>
public static class Charset
{
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of <paramref name="bytes"/>; never fails, bytes that mean nothing become U+FFFD.</summary>
    /// <param name="bytes">A document, HTML or XML or JSON.</param>
    /// <param name="contentType">The HTTP header, if there was one: <c>text/xml; charset=windows-1256</c>.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var encoding = Find(bytes, contentType, out var skip);
        var text = encoding.GetString(bytes[skip..]);
        if (encoding is not UTF8Encoding || !Mojibake.IsDoubled(text))
            return text;
        var characters = text.ToCharArray();
        return new string(characters, 0, Mojibake.Repair(characters));
    }

    /// <summary>As <see cref="Decode"/> into a rented array, which the caller gives back to the shared pool.</summary>
    internal static char[] Rent(ReadOnlySpan<byte> bytes, string? contentType, out int length)
    {
        var encoding = Find(bytes, contentType, out var skip);
        bytes = bytes[skip..];
        var most = encoding is UTF8Encoding || encoding.IsSingleByte ? bytes.Length : encoding.GetMaxCharCount(bytes.Length);
        var characters = ArrayPool<char>.Shared.Rent(most);
        length = encoding.GetChars(bytes, characters);
        if (encoding is UTF8Encoding)
            length = Mojibake.Repair(characters.AsSpan(0, length));
        return characters;
    }

    private static Encoding Find(ReadOnlySpan<byte> bytes, string? contentType, out int skip)
    {
        if (ByteOrderMark.TryFind(bytes, out var marked, out skip))
            return marked;
        if (ByteOrderMark.Unmarked(bytes) is { } wide)
            return wide;
        var sample = bytes[..Math.Min(bytes.Length, Declaration.Window)];
        if (Utf8.IsValid(bytes))
        {
            // only an encoding that hides its letters in ASCII can be meant otherwise
            return Ascii.IsValid(bytes) && bytes.IndexOf((byte)0x1B) >= 0 && Declared(sample, contentType) is { } escaped
                ? escaped
                : Encoding.UTF8;
        }
        var declared = Declared(sample, contentType);
        if (declared is not null and not UTF8Encoding and not UnicodeEncoding && declared.CodePage != 1256 && Windows1256.Reads(bytes))
            return Windows1256.Encoding;
        if (declared is not null and not UTF8Encoding and not UnicodeEncoding)
            return declared;
        if (Utf8Share.IsMostly(bytes))
            return Encoding.UTF8;
        if (Windows1256.Reads(bytes))
            return Windows1256.Encoding;
        return Detected(bytes) ?? Encoding.GetEncoding(1252);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> sample, string? contentType) =>
        Declaration.ByName(Declaration.InHeader(contentType)) ?? Declaration.ByName(Declaration.InDocument(sample));

    private static Encoding? Detected(ReadOnlySpan<byte> bytes)
    {
        const int enough = 64 * 1024;
        var result = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, enough)].ToArray());
        return result.Detected is { Confidence: > 0.4f } found ? found.Encoding ?? Declaration.ByName(found.EncodingName) : null;
    }
}
