using System.Runtime.CompilerServices;

namespace NewsCity.Reading.Html;

/// <summary>HTML as plain text.</summary>
internal static class PlainText
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Of(ReadOnlySpan<char> html)
    {
        using var buffer = new CharBuffer();
        var ends = new PlainTextEnds();
        var at = 0;
        while (at < html.Length)
        {
            var hit = html[at..].IndexOf('<');
            var text = hit < 0 ? html[at..] : html.Slice(at, hit);
            References.Decode(text, buffer);
            if (hit < 0)
                break;
            at = Skip(html, at + hit, buffer, ref ends);
        }
        return Even(buffer.Span);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Skip(ReadOnlySpan<char> html, int at, CharBuffer buffer, ref PlainTextEnds ends)
    {
        var rest = html[(at + 1)..];
        if (rest.StartsWith("!--", StringComparison.Ordinal))
        {
            var end = ends.Comment.From(html, at + 4);
            return end < 0 ? at + 4 : end + 3;
        }
        var closing = rest.Length > 0 && rest[0] == '/';
        var start = at + (closing ? 2 : 1);
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
        {
            if (rest.Length > 0 && rest[0] is '!' or '?' or '/')
            {
                var close = rest.IndexOf('>');
                return close < 0 ? html.Length : at + close + 2;
            }
            buffer.Append('<');
            return at + 1;
        }
        var length = HtmlTag.NameLength(html[start..]);
        var element = HtmlElements.Find(html.Slice(start, length));
        var cursor = start + length;
        while (HtmlTag.Next(html, ref cursor, out _, out _)) { }
        if (element is null)
            return cursor + 1;
        if (element.Is(ElementKind.Block))
            buffer.Append('\n');
        if (closing || !element.Is(ElementKind.Dropped) || cursor >= html.Length || html[cursor - 1] == '/')
            return cursor + 1;
        ref var raw = ref ends.Script;
        if (element.Name == "style")
            raw = ref ends.Style;
        else if (element.Name != "script")
            return cursor + 1;
        var stop = raw.From(html, cursor);
        return stop < 0 ? cursor + 1 : stop;
    }

    /// <summary>Runs of white space become one blank, or one line break where they hold one; none at the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static string Even(ReadOnlySpan<char> text)
    {
        using var result = new CharBuffer();
        var gap = '\0';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c != '\u00a0')
            {
                gap = c is '\n' || gap == '\n' ? '\n' : ' ';
                continue;
            }
            if (gap != '\0' && result.Length > 0)
                result.Append(gap);
            gap = '\0';
            result.Append(c);
        }
        return result.ToString();
    }
}
