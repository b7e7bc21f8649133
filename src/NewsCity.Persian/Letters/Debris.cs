namespace NewsCity.Persian;

/// <summary>Takes out invisible characters that stand for nothing, so that what is beside them is judged by its true neighbours.</summary>
internal static class Debris
{
    /// <summary>Zero-width and bidi characters, soft hyphen, byte order mark; not the half-space itself.</summary>
    private static bool IsDebris(char c) => CharTable.Classes[c] is CharClass.LostHalfSpace or CharClass.Debris && c != '\u00ac';

    /// <summary>
    /// The text without debris. Inside a word what may be a lost half-space stays; so does the joiner of an emoji.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="kept">For each character of the answer its index in <paramref name="text"/>.</param>
    public static string Sweep(ReadOnlySpan<char> text, out int[] kept)
    {
        var chars = new char[text.Length];
        kept = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDebris(text[i]))
            {
                var next = i + 1;
                while (next < text.Length && IsDebris(text[next]))
                    next++;
                var before = count > 0 ? chars[count - 1] : '\0';
                var after = next < text.Length ? text[next] : '\0';
                var joiner = text[i] == '\u200d' && next == i + 1 && IsSymbol(before) && IsSymbol(after);
                var lost = CharTable.Classes[text[i]] == CharClass.LostHalfSpace && IsLetter(before) && IsLetter(after);
                if (joiner || lost)
                    (chars[count], kept[count++]) = (joiner ? text[i] : PersianText.HalfSpace, i);
                i = next - 1;
                continue;
            }
            (chars[count], kept[count++]) = (text[i], i);
        }
        Array.Resize(ref kept, count);
        return new string(chars, 0, count);
    }

    private static bool IsLetter(char c) =>
        CharTable.Classes[c] is CharClass.Letter or CharClass.Variant or CharClass.Haraka or CharClass.Form;

    private static bool IsSymbol(char c) => char.IsSurrogate(c) || c is >= '\u2190' and < '\ufb00';
}
