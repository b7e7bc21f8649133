using System.Globalization;

namespace NewsCity.Reading;

/// <summary>
/// Mends what System.Text.Json parses but throws on when it is read: <c>\ud83d</c> without its other half, as sites write that cut texts in the
/// middle of a sign.
/// </summary>
internal static class JsonEscapes
{
    /// <summary>The same text with every escaped half of a pair as U+FFFD; the same memory when there is none.</summary>
    public static ReadOnlyMemory<char> Mend(ReadOnlyMemory<char> json)
    {
        if (!json.Span.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        var text = json.ToArray();
        for (var at = 0; at < text.Length; )
        {
            var hit = text.AsSpan(at).IndexOf('\\');
            if (hit < 0)
                break;
            at += hit;
            if (!IsEscape(text, at, out var first))
                at += 2;
            else if (char.IsHighSurrogate(first) && IsEscape(text, at + 6, out var second) && char.IsLowSurrogate(second))
                at += 12;
            else
            {
                if (char.IsSurrogate(first))
                    "fffd".CopyTo(text.AsSpan(at + 2));
                at += 6;
            }
        }
        return text;
    }

    private static bool IsEscape(char[] text, int at, out char character)
    {
        character = '\0';
        if (at + 6 > text.Length || text[at] != '\\' || text[at + 1] != 'u')
            return false;
        if (!ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return false;
        character = (char)code;
        return true;
    }
}
