using System.Text;

namespace NewsCity.Reading.Charsets;

/// <summary>
/// Knows Persian and Arabic text in windows-1256 by its letters. UTF.Unknown does not know Persian: it takes these bytes for Cyrillic or
/// Latin. In 1256 the commonest letters stand together (ا C7, ی/ي ED, ر D1, ن E4, و E6, د CF, م E3, ه E5), and words are runs of them.
/// </summary>
internal static class Windows1256
{
    private const int Sample = 32 * 1024;

    public static Encoding Encoding { get; } = Encoding.GetEncoding(1256);

    /// <summary>ا ب ت د ر س ش ک ل م ن ه و ي as windows-1256 has them: three quarters of the letters of any Persian text.</summary>
    private static ReadOnlySpan<byte> Common => [0xC7, 0xC8, 0xCA, 0xCF, 0xD1, 0xD3, 0xD4, 0xDF, 0x98, 0xE1, 0xE3, 0xE4, 0xE5, 0xE6, 0xED];

    /// <summary>The rest of the Arabic letters and signs, the half-space (9D), پ (81), چ (8D), ژ (8E), گ (90), and « ».</summary>
    private static bool IsLetter(byte b) =>
        b
            is 0x81
                or 0x8D
                or 0x8E
                or 0x90
                or 0x98
                or 0x9D
                or 0xA1
                or 0xAA
                or 0xAB
                or 0xBA
                or 0xBB
                or 0xBF
                or 0xC0
                or (>= 0xC1 and <= 0xDF and not 0xD7)
                or 0xE1
                or (>= 0xE3 and <= 0xE6)
                or 0xEC
                or 0xED
                or (>= 0xF0 and <= 0xF3)
                or 0xF5
                or 0xF6
                or 0xF8
                or 0xFA;

    /// <summary>
    /// The bytes beyond ASCII are nearly all letters of 1256, most of them common ones, with ا among the commonest; in Cyrillic 1251 the
    /// commonest (о EE, е E5, а E0) lie outside, in Latin they stand alone between ASCII letters.
    /// </summary>
    public static bool Reads(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Sample)
        {
            var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            bytes = bytes[Math.Max(0, first)..];
            bytes = bytes[..Math.Min(bytes.Length, Sample)];
        }
        var (high, letters, common, alef, yeh, lonely) = (0, 0, 0, 0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80)
                continue;
            high++;
            if (IsLetter(b))
                letters++;
            if (Common.Contains(b))
                common++;
            if (b == 0xC7)
                alef++;
            if (b is 0xED or 0xEC)
                yeh++;
            var before = i > 0 && IsAsciiLetter(bytes[i - 1]);
            var after = i + 1 < bytes.Length && IsAsciiLetter(bytes[i + 1]);
            if (before || after)
                lonely++;
        }
        return high >= 4
            && letters >= 0.97 * high
            && common >= 0.6 * high
            && alef >= 0.05 * high
            && alef + yeh >= 0.1 * high
            && lonely <= 0.1 * high;
    }

    private static bool IsAsciiLetter(byte b) => char.IsAsciiLetter((char)b);
}
