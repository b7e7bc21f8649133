using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using NewsCity.Reading.Feeds.Markup;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Feeds;

/// <summary>Turns the inside of an element into a field: plain text, or sanitised HTML with absolute addresses.</summary>
internal sealed class FieldReader(MarkupTree tree, FeedLimits limits)
{
    [ThreadStatic]
    private static CharBuffer? shared;

    private readonly CharBuffer buffer = shared ??= new();

    /// <summary>The first picture in the last field that was read as HTML.</summary>
    public string? FirstImage { get; private set; }

    /// <summary>Text as it was meant: CDATA opened, references read once, trimmed. Null when there is none or the element was cut off.</summary>
    public string? Plain(int index)
    {
        if (!tree[index].Closed && tree[index].InnerEnd == tree.Text.Length)
            return null;
        var inner = Trim(Source(index));
        return inner.IsEmpty ? null : inner[..Math.Min(inner.Length, limits.FieldCharacters)].ToString();
    }

    /// <summary>Sanitised HTML, or null when there is none.</summary>
    public string? Html(int index)
    {
        FirstImage = null;
        if (!tree[index].Closed && tree[index].InnerEnd == tree.Text.Length)
            return null;
        var source = Trim(Typed(index, out var isHtml));
        if (source.IsEmpty)
            return null;
        if (source.Length > limits.FieldCharacters)
            source = source[..limits.FieldCharacters];
        if (source.IndexOfAny('<', '&') < 0)
            return source.ToString();
        var cleaner = HtmlDoor.Cleaner;
        var clean = isHtml ? cleaner.Clean(source, tree.Bases[tree[index].Base]) : cleaner.Escape(source);
        if (isHtml)
            FirstImage = cleaner.FirstImage;
        clean = Trim(clean);
        return clean.IsEmpty ? null : clean.ToString();
    }

    /// <summary>A title: plain, and as HTML where it has mark-up or a sign of it.</summary>
    public (string? Plain, string? Html) Title(int index)
    {
        var html = Html(index);
        return TitleOf(html);
    }

    internal static (string? Plain, string? Html) TitleOf(string? html)
    {
        if (html is null || html.AsSpan().IndexOfAny('<', '&') < 0)
            return (html, null);
        var plain = PlainText.Of(html);
        return html.Contains('<', StringComparison.Ordinal) || plain.Contains('<', StringComparison.Ordinal)
            ? (plain, html)
            : (plain, null);
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\u00a0\ufeff");

    /// <summary>What stands inside, by the element's own word on its type (Atom 1.0 section 3.1, Atom 0.3), else by its looks.</summary>
    private ReadOnlySpan<char> Typed(int index, out bool isHtml)
    {
        ref var node = ref tree[index];
        string? type = null;
        string? mode = null;
        if (node.AttributesEnd > node.NameEnd)
        {
            type = tree.Attribute(index, "type")?.Trim();
            mode = tree.Attribute(index, "mode")?.Trim();
        }
        if (mode is "base64" || mode is null && IsBinary(type))
            return Base64(index, out isHtml);
        if (node.HasTags || type is "xhtml" || IsXml(type) && mode is not "escaped")
        {
            isHtml = true;
            var markup = AsMarkup(index);
            return type is "xhtml" ? Unwrap(markup) : markup;
        }
        var source = Source(index);
        isHtml = type is "html" or "text/html" || type is not ("text" or "text/plain") && HtmlDoor.HasMarkup(source);
        return source;
    }

    /// <summary>Media types that are no text are in base64 (Atom 1.0, section 4.1.3.3).</summary>
    private static bool IsBinary(string? type)
    {
        if (type is null)
            return false;
        foreach (var family in (ReadOnlySpan<string>)["application/octet-stream", "application/pdf", "audio/", "image/", "video/"])
            if (type.StartsWith(family, StringComparison.OrdinalIgnoreCase) && !IsXml(type))
                return true;
        return false;
    }

    private static bool IsXml(string? type) =>
        type is not null && (type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal));

    private ReadOnlySpan<char> Inner(int index)
    {
        var inner = tree.Inner(index);
        return inner.Length > limits.FieldCharacters ? inner[..limits.FieldCharacters] : inner;
    }

    /// <summary>The inside with CDATA opened and references read once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<char> Source(int index)
    {
        var inner = Inner(index);
        if (!tree[index].HasSections)
        {
            if (!inner.Contains('&'))
                return inner;
            buffer.Clear();
            References.Decode(inner, buffer, tree.Entities);
            return buffer.Span;
        }
        var outer = Trim(inner);
        if (
            outer.StartsWith("<![CDATA[", StringComparison.Ordinal)
            && outer.EndsWith("]]>", StringComparison.Ordinal)
            && outer[9..^3].IndexOf("]]>", StringComparison.Ordinal) < 0
        )
            return outer[9..^3];
        buffer.Clear();
        Open(inner, escapeCData: false, decode: true);
        return buffer.Span;
    }

    /// <summary>The inside as mark-up: CDATA escaped, references left to the HTML reader.</summary>
    private ReadOnlySpan<char> AsMarkup(int index)
    {
        var inner = Inner(index);
        if (!tree[index].HasSections)
            return inner;
        buffer.Clear();
        Open(inner, escapeCData: tree[index].HasTags && !IsOneCData(inner), decode: false);
        return buffer.Span;
    }

    private static bool IsOneCData(ReadOnlySpan<char> inner) => inner.Trim().StartsWith("<![CDATA[", StringComparison.Ordinal);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Open(ReadOnlySpan<char> inner, bool escapeCData, bool decode)
    {
        while (true)
        {
            var hit = inner.IndexOf("<!", StringComparison.Ordinal);
            if (hit < 0)
                break;
            Copy(inner[..hit], decode);
            inner = inner[hit..];
            if (inner.StartsWith("<![CDATA[", StringComparison.Ordinal))
            {
                var end = inner.IndexOf("]]>", StringComparison.Ordinal);
                var inside = end < 0 ? inner[9..] : inner[9..end];
                if (escapeCData)
                    Escape(inside);
                else
                    buffer.Append(inside);
                if (end < 0)
                    return;
                inner = inner[(end + 3)..];
            }
            else if (inner.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = inner.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0)
                    return;
                inner = inner[(end + 3)..];
            }
            else
            {
                buffer.Append("<!");
                inner = inner[2..];
            }
        }
        Copy(inner, decode);
    }

    private void Copy(ReadOnlySpan<char> text, bool decode)
    {
        if (decode)
            References.Decode(text, buffer, tree.Entities);
        else
            buffer.Append(text);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c == '<')
                buffer.Append("&lt;");
            else if (c == '&')
                buffer.Append("&amp;");
            else
                buffer.Append(c);
    }

    private ReadOnlySpan<char> Base64(int index, out bool isHtml)
    {
        var source = Trim(Source(index));
        var bytes = ArrayPool<byte>.Shared.Rent(source.Length + 3);
        try
        {
            if (!Convert.TryFromBase64Chars(source, bytes, out var length))
            {
                isHtml = HtmlDoor.HasMarkup(source);
                return source;
            }
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            isHtml = HtmlDoor.HasMarkup(text);
            return text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Atom 1.0 wraps XHTML into one div that is not part of the text (section 3.1.1.3).</summary>
    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> markup)
    {
        var text = markup.Trim();
        var name = text.Length > 1 ? text[1..] : text;
        if (text.IsEmpty || text[0] != '<')
            return markup;
        name = name[..HtmlTag.NameLength(name)];
        if (!name[(name.IndexOf(':') + 1)..].Equals("div", StringComparison.OrdinalIgnoreCase))
            return markup;
        var start = text.IndexOf('>');
        var end = text.LastIndexOf("</", StringComparison.Ordinal);
        if (start < 0 || end <= start || !text[(end + 2)..].TrimEnd("> \t\r\n").Equals(name, StringComparison.OrdinalIgnoreCase))
            return markup;
        return IsOnly(text[(start + 1)..end], name) ? text[(start + 1)..end] : markup;
    }

    /// <summary>No other element of that name ends before the wrapper does.</summary>
    private static bool IsOnly(ReadOnlySpan<char> inside, ReadOnlySpan<char> name)
    {
        var depth = 0;
        var at = 0;
        var tagEnd = new Ahead(">");
        while (true)
        {
            var hit = inside[at..].IndexOf('<');
            if (hit < 0)
                return depth == 0;
            at += hit + 1;
            var closing = at < inside.Length && inside[at] == '/';
            var rest = inside[(closing ? at + 1 : at)..];
            if (!rest[..HtmlTag.NameLength(rest)].Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var end = tagEnd.From(inside, at);
            if (closing && --depth < 0)
                return false;
            if (!closing && !(end > 0 && inside[end - 1] == '/'))
                depth++;
        }
    }
}
