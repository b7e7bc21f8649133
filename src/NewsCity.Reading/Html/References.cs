using System.Runtime.CompilerServices;
using System.Text;
using NewsCity.Reading.Feeds.Markup;

namespace NewsCity.Reading.Html;

/// <summary>Character references: <c>&amp;zwnj;</c>, <c>&amp;#8204;</c>, <c>&amp;#x200c;</c>. Tolerant: what is none stays as it is written.</summary>
internal static class References
{
    /// <summary>The longest name in HTML's list has 31 letters; no need to look further for a semicolon.</summary>
    private const int LongestName = 32;

    /// <summary>Names that HTML accepts without a semicolon and that feeds do write so.</summary>
    private static readonly string[] WithoutSemicolon = ["nbsp", "amp", "lt", "gt", "quot", "copy", "reg", "laquo", "raquo"];

    /// <summary>What C1 controls mean when written as numbers: the characters of windows-1252 (HTML standard, 13.2.5.80).</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Appends <paramref name="text"/> with its references read once. <paramref name="own"/> are names that the document declares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Decode(ReadOnlySpan<char> text, CharBuffer output, DeclaredEntities? own = null)
    {
        while (true)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                output.Append(text);
                return;
            }
            output.Append(text[..at]);
            text = text[at..];
            var used = Read(text, output, own);
            if (used == 0)
            {
                output.Append('&');
                used = 1;
            }
            text = text[used..];
        }
    }

    /// <summary>As a string; the same string when there is nothing to decode.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        using var buffer = new CharBuffer();
        Decode(text, buffer);
        return buffer.ToString();
    }

    /// <summary>Reads the reference at the start of <paramref name="text"/>; how many characters it took, 0 when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Read(ReadOnlySpan<char> text, CharBuffer output, DeclaredEntities? own = null)
    {
        if (text.Length < 3)
            return 0;
        if (text[1] == '#')
            return Number(text, output);
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == 1)
            return 0;
        var name = text[1..end];
        if (end < text.Length && text[end] == ';')
        {
            if (NamedCharacters.TryCommon(name, out var character))
            {
                output.Append(character);
                return end + 1;
            }
            var symbol = own?.Use(name) ?? NamedCharacters.Rare(name);
            if (symbol is null)
                return 0;
            output.Append(symbol);
            return end + 1;
        }
        foreach (var bare in WithoutSemicolon)
            if (name.SequenceEqual(bare) && (end == text.Length || text[end] != '='))
            {
                NamedCharacters.TryCommon(name, out var character);
                output.Append(character);
                return end;
            }
        return 0;
    }

    private static int Number(ReadOnlySpan<char> text, CharBuffer output)
    {
        var at = 2;
        var hexadecimal = text[2] is 'x' or 'X';
        if (hexadecimal)
            at++;
        var first = at;
        var value = 0;
        for (; at < text.Length; at++)
        {
            var digit =
                hexadecimal && char.IsAsciiHexDigit(text[at]) ? HexValue(text[at])
                : char.IsAsciiDigit(text[at]) ? text[at] - '0'
                : -1;
            if (digit < 0)
                break;
            value = value > 0x10FFFF ? value : value * (hexadecimal ? 16 : 10) + digit;
        }
        if (at == first)
            return 0;
        if (at < text.Length && text[at] == ';')
            at++;
        Append(value, output);
        return at;
    }

    /// <summary>The character that a C1 control stands for in windows-1252.</summary>
    public static char OfWindows1252(char control) => Windows1252[control - 0x80];

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static void Append(int value, CharBuffer output)
    {
        if (value is >= 0x80 and <= 0x9F)
            output.Append(Windows1252[value - 0x80]);
        else if (value is < 0x20 and not ('\t' or '\n' or '\r') or 0x7F)
            return; // a control character is nothing that a reader could see
        else if (!Rune.IsValid(value))
            output.Append('\uFFFD');
        else if (value > 0xFFFF)
            new Rune(value).EncodeToUtf16(output.Take(2));
        else
            output.Append((char)value);
    }
}
