using System.Text;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Articles.Tree;

/// <summary>Resolves character references (<c>&amp;zwnj;</c>, <c>&amp;#8204;</c>) as the HTML standard does, 13.2.5.72 and after.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 33;

    /// <param name="text">Text or the value of an attribute.</param>
    /// <param name="inAttribute">In values a name without semicolon before a letter, digit or <c>=</c> is none: <c>?a=1&amp;copy=2</c>.</param>
    public static string Resolve(ReadOnlySpan<char> text, bool inAttribute = false)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            result.Append(text[..at]);
            text = text[at..];
            var length = text.Length > 1 && text[1] == '#' ? Number(text, result) : Name(text, result, inAttribute);
            if (length == 0)
            {
                result.Append('&');
                length = 1;
            }
            text = text[length..];
            at = text.IndexOf('&');
        }
        return result.Append(text).ToString();
    }

    private static int Number(ReadOnlySpan<char> text, StringBuilder result)
    {
        var hex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        long code = 0;
        for (; end < text.Length; end++)
        {
            var digit =
                hex && char.IsAsciiHexDigit(text[end]) ? HexValue(text[end])
                : char.IsAsciiDigit(text[end]) ? text[end] - '0'
                : -1;
            if (digit < 0)
                break;
            code = Math.Min(code * (hex ? 16 : 10) + digit, 0x110000);
        }
        if (end == start)
            return 0;
        if (code is >= 0x80 and <= 0x9f)
            result.Append(Windows1252[(int)code - 0x80]);
        else if (code is 0 or > 0x10ffff or >= 0xd800 and <= 0xdfff)
            result.Append('\ufffd');
        else
            result.Append(new Rune((int)code).ToString());
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static int Name(ReadOnlySpan<char> text, StringBuilder result, bool inAttribute)
    {
        var end = 1;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == 1)
            return 0;
        if (end < text.Length && text[end] == ';')
        {
            if (NamedCharacters.TryCommon(text[1..end], out var common))
            {
                result.Append(common);
                return end + 1;
            }
            if (NamedCharacters.Rare(text[1..end]) is { } rare)
            {
                result.Append(rare);
                return end + 1;
            }
        }
        for (var length = Math.Min(end, NamedCharacters.LongestOld + 1); length > 2; length--)
            if (NamedCharacters.TryOld(text[1..length], out var old))
            {
                if (inAttribute && length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '='))
                    return 0;
                result.Append(old);
                return length;
            }
        return 0;
    }

    /// <summary>What numeric references to 0x80-0x9f mean (HTML, table of 13.2.5.80).</summary>
    private const string Windows1252 =
        "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
}
