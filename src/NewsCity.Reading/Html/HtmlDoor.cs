using System.Runtime.CompilerServices;

namespace NewsCity.Reading.Html;

/// <summary>The one door for foreign HTML: what comes through it can be put into a page as it is.</summary>
public static class HtmlDoor
{
    [ThreadStatic]
    private static HtmlCleaner? cleaner;

    internal static HtmlCleaner Cleaner => cleaner ??= new();

    /// <summary>
    /// Sanitised HTML: only harmless elements and attributes (no script, style, frame, form, event, <c>id</c>, <c>class</c>), balanced tags,
    /// absolute addresses of harmless schemes. <paramref name="baseAddress"/> is what relative addresses are resolved against.
    /// </summary>
    public static string Clean(string html, Uri? baseAddress)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            return html;
        return Cleaner.Clean(html, Address.Base(baseAddress?.OriginalString)).ToString();
    }

    /// <summary>
    /// What a reader sees of <paramref name="html"/>: no tags, references read, white space evened out, a line break for each block.
    /// </summary>
    public static string Text(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return PlainText.Of(html);
    }

    /// <summary>Whether <paramref name="text"/> holds a tag that HTML knows: <c>a &lt; b</c> does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool HasMarkup(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var hit = text.IndexOf('<');
            if (hit < 0 || hit + 1 >= text.Length)
                return false;
            text = text[(hit + 1)..];
            if (text.StartsWith("!--", StringComparison.Ordinal))
                return true;
            var name = text[0] == '/' ? text[1..] : text;
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]))
                continue;
            name = name[..HtmlTag.NameLength(name)];
            if (HtmlElements.Find(name[(name.IndexOf(':') + 1)..]) is not null)
                return true;
        }
    }
}
