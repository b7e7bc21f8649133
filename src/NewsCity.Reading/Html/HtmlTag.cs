using System.Runtime.CompilerServices;

namespace NewsCity.Reading.Html;

/// <summary>Finds the end of a tag as browsers do (HTML standard, 13.2.5.32 to 13.2.5.40).</summary>
internal static class HtmlTag
{
    /// <summary>Length of the name at the start of <paramref name="text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('/' or '>'))
            end++;
        return end;
    }

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>
    /// Reads the next attribute from <paramref name="at"/> on. False at the end of the tag, where <paramref name="at"/> then stands on
    /// <c>&gt;</c>, or behind the text when the tag never ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Next(ReadOnlySpan<char> text, ref int at, out Range name, out Range value)
    {
        name = value = default;
        while (at < text.Length && (IsSpace(text[at]) || text[at] == '/'))
            at++;
        if (at >= text.Length || text[at] == '>')
            return false;
        var start = at++;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not ('/' or '>' or '='))
            at++;
        name = start..at;
        var after = at;
        while (after < text.Length && IsSpace(text[after]))
            after++;
        if (after >= text.Length || text[after] != '=')
            return true;
        at = after + 1;
        while (at < text.Length && IsSpace(text[at]))
            at++;
        if (at >= text.Length || text[at] == '>')
            return true;
        if (text[at] is '"' or '\'')
        {
            var length = text[(at + 1)..].IndexOf(text[at]);
            var end = length < 0 ? text.Length : at + 1 + length;
            value = (at + 1)..end;
            at = Math.Min(end + 1, text.Length);
            return true;
        }
        start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
            at++;
        value = start..at;
        return true;
    }
}
