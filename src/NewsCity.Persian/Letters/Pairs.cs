using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>Finds which brackets and quotes of a text have a partner, so that only those are respaced or replaced.</summary>
internal static class Pairs
{
    /// <summary>What a bracket or quote is.</summary>
    public enum Role : byte
    {
        None,
        Opens,
        Closes,

        /// <summary>Becomes «.</summary>
        OpensQuote,

        /// <summary>Becomes ».</summary>
        ClosesQuote,

        /// <summary>The second character of a doubled quote: dropped.</summary>
        Doubled,
    }

    /// <summary>Quotes that may become «».</summary>
    public const string OpenQuotes = "\"'`‘’“”„";

    private const string Brackets = "()[]{}«»“”„<";

    /// <summary>Deepest nesting that is followed; deeper brackets stay as they are.</summary>
    private const int Deepest = 64;

    /// <summary>Writes the role of each character of <paramref name="text"/> into <paramref name="roles"/> (same length, cleared).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Find(ReadOnlySpan<char> text, Span<Role> roles, bool quotes)
    {
        Span<int> stack = stackalloc int[Deepest];
        var depth = 0;
        for (var i = CharScan.IndexOfAny(text, 0, Brackets); i >= 0; i = CharScan.IndexOfAny(text, i + 1, Brackets))
        {
            var c = text[i];
            if (c == '<' && MarkupEnd(text, i) is > 0 and var end)
            {
                i = end - 1;
                continue;
            }
            if (c is '(' or '[' or '{' or '«' || quotes && c is '“' or '„')
            {
                if (depth < Deepest)
                    stack[depth] = i;
                depth++;
            }
            else if (c is ')' or ']' or '}' or '»' || quotes && c is '”' or '“')
            {
                if (depth == 0)
                    continue;
                depth--;
                if (depth >= Deepest || !IsPair(text[stack[depth]], c))
                    continue;
                var quote = c == '”' && HasPersian(text[stack[depth]..i]);
                if (c == '”' && !quote)
                    continue;
                (roles[stack[depth]], roles[i]) = quote ? (Role.OpensQuote, Role.ClosesQuote) : (Role.Opens, Role.Closes);
            }
        }
        if (quotes)
        {
            Straight(text, roles);
            Single(text, roles);
        }
    }

    private static bool IsPair(char open, char close) =>
        (open, close) is ('(', ')') or ('[', ']') or ('{', '}') or ('«', '»') or ('“', '”') or ('„', '”');

    /// <summary>Double straight quotes open and close in turn, where the text or what they hold is Persian.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Straight(ReadOnlySpan<char> text, Span<Role> roles)
    {
        if (!text.Contains('"'))
            return;
        var persian = HasPersian(text);
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && MarkupEnd(text, i) is > 0 and var end)
                i = end - 1;
            else if (text[i] != '"')
                continue;
            else if (open < 0)
                open = i;
            else
            {
                if (persian && IsQuotable(text[(open + 1)..i]))
                    (roles[open], roles[i]) = (Role.OpensQuote, Role.ClosesQuote);
                open = -1;
            }
        }
    }

    /// <summary>Persian, or a short piece without blanks at its edges.</summary>
    private static bool IsQuotable(ReadOnlySpan<char> content) =>
        HasPersian(content) || content.Length is > 0 and < 200 && !content.IsWhiteSpace();

    /// <summary>'…', `…`, ''…'' round Persian: the first stands before a word, the second after one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Single(ReadOnlySpan<char> text, Span<Role> roles)
    {
        if (CharScan.IndexOfAny(text, 0, "'`‘’") < 0)
            return;
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && MarkupEnd(text, i) is > 0 and var end)
            {
                i = end - 1;
                continue;
            }
            if (text[i] is not ('\'' or '`' or '‘' or '’') || roles[i] == Role.Doubled)
                continue;
            var width = i + 1 < text.Length && text[i + 1] == text[i] ? 2 : 1;
            var before = i == 0 || !char.IsLetterOrDigit(text[i - 1]);
            var after = i + width >= text.Length || !char.IsLetterOrDigit(text[i + width]);
            if (open < 0 && before && !after)
                open = i;
            else if (open >= 0 && after)
            {
                if (HasPersian(text[open..i]))
                {
                    (roles[open], roles[i]) = (Role.OpensQuote, Role.ClosesQuote);
                    if (text[open + 1] == text[open])
                        roles[open + 1] = Role.Doubled;
                    if (width == 2)
                        roles[i + 1] = Role.Doubled;
                }
                open = -1;
            }
            i += width - 1;
        }
    }

    /// <summary>Where the tag or comment that begins at <paramref name="start"/> ends, or -1 when none does.</summary>
    public static int MarkupEnd(ReadOnlySpan<char> text, int start)
    {
        if (start + 2 >= text.Length || !(char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!'))
            return -1;
        var length = text[start..Math.Min(text.Length, start + 2000)].IndexOf('>');
        return length < 0 ? -1 : start + length + 1;
    }

    /// <summary>Whether a letter of Persian occurs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool HasPersian(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (CharTable.Classes[c] is CharClass.Letter or CharClass.Variant or CharClass.Form)
                return true;
        return false;
    }
}
