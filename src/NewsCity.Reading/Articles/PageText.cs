using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using UtfUnknown;

namespace NewsCity.Reading.Articles;

/// <summary>
/// Turns the bytes of a page into text. Order: byte order mark; valid UTF-8 (a chance hit is next to impossible); the header; the
/// declaration in the page; what the bytes look like. A declared UTF-8 that is not valid is read as what it looks like.
/// </summary>
internal static partial class PageText
{
    /// <summary>How many bytes a declaration is looked for in (HTML says 1,024; pages are later).</summary>
    private const int DeclarationWithin = 4096;
    private const int DetectorSees = 64 * 1024;

    static PageText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        if (IsDamagedUtf8(bytes))
            return Encoding.UTF8.GetString(bytes);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        var declared = Named(contentType) ?? Named(Declaration().Match(head).Value);
        if (declared is not null && !IsUnicode(declared) && !(IsWestern(declared) && LooksArabic(bytes)))
            return declared.GetString(bytes);
        if (LooksArabic(bytes))
            return Encoding.GetEncoding(1256).GetString(bytes);
        var seen = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, DetectorSees)].ToArray()).Detected;
        var encoding = seen is { Confidence: > 0.6f, Encoding: { } found } && !IsUnicode(found) ? found : Encoding.GetEncoding(1252);
        return encoding.GetString(bytes);
    }

    private static bool IsUnicode(Encoding encoding) => encoding.CodePage is 65001 or 1200 or 1201 or 20127 or 65000;

    private static bool IsWestern(Encoding encoding) => encoding.CodePage is 1252 or 28591 or 28605;

    private static Encoding? Named(string? declaration)
    {
        if (declaration is null || Charset().Match(declaration) is not { Success: true } match)
            return null;
        var name = match.Groups[1].Value.ToLowerInvariant();
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii")
            name = "windows-1252"; // the WHATWG encoding standard
        else if (name is "gb2312" or "gbk")
            name = "gb18030";
        else if (name is "iso-8859-6" or "arabic")
            name = "iso-8859-6";
        else if (name is "iso-8859-9")
            name = "windows-1254";
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 with a few broken bytes (cut in the middle, a stray Latin-1 byte): far more whole sequences than broken ones.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0,
            broken = 0;
        while (!bytes.IsEmpty)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xff);
            if (plain < 0)
                break;
            bytes = bytes[plain..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
                whole++;
            else
                broken++;
            bytes = bytes[length..];
        }
        return whole > 10 * broken;
    }

    /// <summary>
    /// Text of Arabic letters in windows-1256: most bytes above 0x80 stand beside each other in words and are letters there,
    /// with alef (C7) and lam (E1) frequent.
    /// </summary>
    private static bool LooksArabic(ReadOnlySpan<byte> bytes)
    {
        int high = 0,
            paired = 0,
            frequent = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            high++;
            if (i > 0 && bytes[i - 1] >= 0x80)
                paired++;
            if (bytes[i] is 0xc7 or 0xe1 or 0xe4 or 0xe3 or 0xed or 0xe6 or 0xd1 or 0xca)
                frequent++;
        }
        return high > 200 && paired > 0.6 * high && frequent > 0.3 * high;
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(
        """<meta[^>]{0,200}charset\s*=\s*["']?\s*[\w.:-]+|<\?xml[^>]{0,100}encoding\s*=\s*["'][\w.:-]+""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Declaration();
}
