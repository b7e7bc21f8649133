using System.Text;
using System.Text.Unicode;

namespace NewsCity.Reading.Charsets;

/// <summary>
/// UTF-8 that was taken for windows-1252 and written as UTF-8 again: «Ø®Ø¨Ø±» for «خبر». Persian letters begin with the bytes D8 to DB, so
/// they show as Ø, Ù, Ú or Û and a sign of the upper half of windows-1252.
/// </summary>
internal static class Mojibake
{
    private const int Enough = 8;

    /// <summary>Puts the text right, in place, when nearly every letter beyond ASCII is such a pair; the length that is left.</summary>
    public static int Repair(Span<char> text)
    {
        if (!IsDoubled(text))
            return text.Length;
        var encoding = Encoding.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
        try
        {
            // the five bytes that windows-1252 leaves free come back as C1 controls
            var bytes = new byte[text.Length];
            for (var i = 0; i < text.Length; i++)
                if (text[i] < 0x100)
                    bytes[i] = (byte)text[i];
                else
                    encoding.GetBytes(text.Slice(i, 1), bytes.AsSpan(i, 1));
            return Utf8.IsValid(bytes) ? Encoding.UTF8.GetChars(bytes, text) : text.Length;
        }
        catch (EncoderFallbackException)
        {
            return text.Length; // a real letter stands among them: it was mixed, not doubled
        }
    }

    /// <summary>Nearly every one of the first letters beyond ASCII is the first half of such a pair.</summary>
    public static bool IsDoubled(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        var others = 0;
        while (pairs + others < 200)
        {
            var hit = text.IndexOfAnyExceptInRange('\0', '\u007f');
            if (hit < 0)
                break;
            text = text[hit..];
            var isPair = text[0] is 'Ø' or 'Ù' or 'Ú' or 'Û' && text.Length > 1 && text[1] >= '\u0080';
            if (isPair)
                pairs++;
            else
                others++;
            text = text[(isPair ? 2 : 1)..];
        }
        return pairs >= Enough && pairs >= 3 * others;
    }
}
