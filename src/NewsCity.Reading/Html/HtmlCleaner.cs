using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsCity.Reading.Html;

/// <summary>
/// Rewrites HTML from its tokens: only elements and attributes of the allow-lists come out, every address absolute, every tag closed,
/// attributes in alphabetical order, and every <c>&lt;</c> that is not one of these tags escaped. Nothing is passed through as it was
/// written except text, so what a browser makes of the input does not matter. Decision 021.
/// </summary>
internal sealed class HtmlCleaner : IDisposable
{
    /// <summary>Open elements; deeper ones lose their tags and keep their text.</summary>
    private const int Deepest = 64;
    private const int MostAttributes = 16;

    private readonly CharBuffer output = new();
    private readonly CharBuffer scratch = new();
    private readonly HtmlElement[] open = new HtmlElement[Deepest];
    private readonly (HtmlAttribute Attribute, Range Value)[] attributes = new (HtmlAttribute, Range)[MostAttributes];
    private readonly Dictionary<string, Ahead> rawEnds = [];
    private Ahead commentEnd = new("-->");
    private Ahead tagEnd = new(">");
    private int depth;
    private int drawings;
    private Address? address;

    /// <summary>The picture at hand is a dot that counts readers.</summary>
    private bool counted;

    /// <summary>The address of the first picture that came out.</summary>
    public string? FirstImage { get; private set; }

    /// <summary>The clean form of <paramref name="html"/>; good until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<char> Clean(ReadOnlySpan<char> html, Address? against)
    {
        output.Clear();
        depth = drawings = 0;
        address = against;
        FirstImage = null;
        commentEnd = new("-->");
        tagEnd = new(">");
        if (rawEnds.Count > 0)
            rawEnds.Clear();
        var at = 0;
        while (at < html.Length)
        {
            var hit = html[at..].IndexOf('<');
            if (hit < 0)
            {
                Text(html[at..]);
                break;
            }
            if (hit > 0)
                Text(html.Slice(at, hit));
            at += hit;
            at = Markup(html, at);
        }
        while (depth > 0)
            Pop();
        return output.Span;
    }

    /// <summary>Text without mark-up as HTML: every sign of mark-up escaped, references kept.</summary>
    public ReadOnlySpan<char> Escape(ReadOnlySpan<char> text)
    {
        output.Clear();
        Text(text);
        return output.Span;
    }

    public void Dispose()
    {
        output.Dispose();
        scratch.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Markup(ReadOnlySpan<char> html, int at)
    {
        if (at + 1 >= html.Length)
        {
            output.Append("&lt;");
            return at + 1;
        }
        var next = html[at + 1];
        if (char.IsAsciiLetter(next))
            return StartTag(html, at);
        if (next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]))
            return EndTag(html, at);
        if (next is '!' or '?' or '/')
            return Comment(html, at);
        output.Append("&lt;");
        return at + 1;
    }

    /// <summary>Comments, declarations, CDATA marks and instructions go; one that never ends takes only its own mark with it.</summary>
    private int Comment(ReadOnlySpan<char> html, int at)
    {
        var rest = html[at..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            if (rest.StartsWith("<!-->", StringComparison.Ordinal))
                return at + 5;
            var end = commentEnd.From(html, at + 4);
            return end < 0 ? at + 4 : end + 3;
        }
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
            return at + 9;
        var close = tagEnd.From(html, at);
        return close < 0 ? at + 2 : close + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int EndTag(ReadOnlySpan<char> html, int at)
    {
        var length = HtmlTag.NameLength(html[(at + 2)..]);
        var name = Bare(html.Slice(at + 2, length));
        var close = html[at..].IndexOf('>');
        var end = close < 0 ? html.Length : at + close + 1;
        var element = HtmlElements.Find(name);
        if (element is null || !element.Is(ElementKind.Allowed))
            return end;
        if (element.Is(ElementKind.Void))
            return end;
        for (var i = depth - 1; i >= 0; i--)
            if (ReferenceEquals(open[i], element))
            {
                while (depth > i)
                    Pop();
                return end;
            }
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int StartTag(ReadOnlySpan<char> html, int at)
    {
        var length = HtmlTag.NameLength(html[(at + 1)..]);
        var element = HtmlElements.Find(Bare(html.Slice(at + 1, length)));
        var cursor = at + 1 + length;
        var count = 0;
        var wanted = element is not null && element.Is(ElementKind.Allowed) && (!element.Is(ElementKind.Drawing) || drawings > 0);
        Range? lazy = null;
        while (HtmlTag.Next(html, ref cursor, out var name, out var value))
        {
            if (wanted && element!.Name == "img" && IsLazy(html[name]))
                lazy ??= value;
            if (!wanted || count == MostAttributes || HtmlAttributes.Find(html[name]) is not { } attribute)
                continue;
            if (attribute.DrawingOnly && drawings == 0 && element!.Name != "svg" || Has(attribute, count))
                continue;
            attributes[count++] = (attribute, value);
        }
        if (cursor >= html.Length)
        {
            // a tag that never ends: a browser shows nothing of it; what is no HTML name was text
            if (element is null)
                Text(html[at..]);
            return html.Length;
        }
        var selfClosed = html[cursor - 1] == '/';
        var end = cursor + 1;
        if (element is null)
            return end;
        if (element.Is(ElementKind.RawText) && !selfClosed)
            return RawText(html, end, element);
        if (!wanted)
            return end;
        if (lazy is { } later)
            count = Hasten(html, later, count);
        Emit(html, element, count, selfClosed);
        return end;
    }

    /// <summary>Where scripts look for the address of a picture that is to be loaded late.</summary>
    private static bool IsLazy(ReadOnlySpan<char> name) =>
        name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && name[5..] is "src" or "lazy-src" or "original" or "lazy";

    /// <summary>No script runs in the paper, so a late picture is named at once; a placeholder gives way to it.</summary>
    private int Hasten(ReadOnlySpan<char> html, Range later, int count)
    {
        for (var i = 0; i < count; i++)
            if (attributes[i].Attribute.Name == "src")
            {
                if (html[attributes[i].Value].TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                    attributes[i].Value = later;
                return count;
            }
        if (count < MostAttributes)
            attributes[count++] = (HtmlAttributes.Find("src")!, later);
        return count;
    }

    /// <summary>Passes over the inside of an element that is not mark-up; without an end tag only the tag itself goes.</summary>
    private int RawText(ReadOnlySpan<char> html, int from, HtmlElement element)
    {
        ref var ends = ref CollectionsMarshal.GetValueRefOrAddDefault(rawEnds, element.Name, out var known);
        if (!known)
            ends = new("</" + element.Name);
        var end = ends.From(html, from);
        if (end < 0)
            return from;
        if (!element.Is(ElementKind.Dropped))
            Text(html[from..end]);
        var close = tagEnd.From(html, end);
        return close < 0 ? html.Length : close + 1;
    }

    private int WithoutDrawing(int count)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
            if (!attributes[i].Attribute.DrawingOnly)
                attributes[kept++] = attributes[i];
        return kept;
    }

    private bool Has(HtmlAttribute attribute, int count)
    {
        for (var i = 0; i < count; i++)
            if (ReferenceEquals(attributes[i].Attribute, attribute))
                return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Emit(ReadOnlySpan<char> html, HtmlElement element, int count, bool selfClosed)
    {
        CloseImplied(element);
        if (drawings == 0 && element.Name != "svg")
            count = WithoutDrawing(count); // the implied end tags may have ended the drawing, too
        if (depth == Deepest && !element.Is(ElementKind.Void))
            return;
        for (var i = 1; i < count; i++)
        for (var j = i; j > 0 && string.CompareOrdinal(attributes[j - 1].Attribute.Name, attributes[j].Attribute.Name) > 0; j--)
            (attributes[j - 1], attributes[j]) = (attributes[j], attributes[j - 1]);
        output.Append('<');
        output.Append(element.Name);
        counted = false;
        for (var i = 0; i < count; i++)
            counted |= attributes[i].Attribute.Name is "width" or "height" && html[attributes[i].Value].Trim() is "0" or "1" or "1px";
        for (var i = 0; i < count; i++)
            Attribute(attributes[i].Attribute, html[attributes[i].Value], element);
        if (element.Is(ElementKind.Void))
        {
            output.Append(" />");
            return;
        }
        output.Append('>');
        open[depth++] = element;
        if (element.Name == "svg")
            drawings++;
        if (selfClosed && (element.Is(ElementKind.Drawing) || element.Name == "svg"))
            Pop();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Attribute(HtmlAttribute attribute, ReadOnlySpan<char> value, HtmlElement element)
    {
        if (value.Contains('&'))
        {
            scratch.Clear();
            References.Decode(value, scratch);
            value = scratch.Span;
        }
        if (attribute.IsAddress)
        {
            var resolved = IsPicture(attribute, element, value) ? value.ToString() : Address.Resolve(address, value);
            if (resolved is null)
                return;
            if (FirstImage is null && !counted && element.Name == "img" && attribute.Name == "src")
                FirstImage = resolved;
            value = resolved;
        }
        else if (attribute.DrawingOnly && attribute.Name != "transform" && value.Contains('('))
            return;
        output.Append(' ');
        output.Append(attribute.Name);
        output.Append("=\"");
        Quoted(value);
        output.Append('"');
    }

    /// <summary>Pictures may stand in the page itself; only raster formats, which cannot run anything.</summary>
    private static bool IsPicture(HtmlAttribute attribute, HtmlElement element, ReadOnlySpan<char> value)
    {
        if (attribute.Name != "src" || element.Name != "img" || !value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return false;
        var format = value[11..];
        foreach (var raster in (ReadOnlySpan<string>)["png", "gif", "jpeg", "jpg", "webp", "avif"])
            if (
                format.StartsWith(raster, StringComparison.OrdinalIgnoreCase)
                && format.Length > raster.Length
                && format[raster.Length] is ';' or ','
            )
                return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Quoted(ReadOnlySpan<char> value)
    {
        while (true)
        {
            var hit = value.IndexOfAny("\"&<>");
            if (hit < 0)
            {
                output.Append(value);
                return;
            }
            output.Append(value[..hit]);
            output.Append(
                value[hit] switch
                {
                    '"' => "&quot;",
                    '&' => "&amp;",
                    '<' => "&lt;",
                    _ => "&gt;",
                }
            );
            value = value[(hit + 1)..];
        }
    }

    /// <summary>Copies text; a <c>&amp;</c> that begins no reference, and every <c>&lt;</c>, is escaped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var hit = text.IndexOfAny('&', '<');
            if (hit < 0)
            {
                output.Append(text);
                return;
            }
            output.Append(text[..hit]);
            if (text[hit] == '<')
            {
                output.Append("&lt;");
                text = text[(hit + 1)..];
                continue;
            }
            scratch.Clear();
            var used = References.Read(text[hit..], scratch);
            if (used == 0)
                output.Append("&amp;");
            else if (scratch.Length == 1 && scratch.Span[0] is '<' or '>' or '&')
                output.Append(
                    scratch.Span[0] switch
                    {
                        '<' => "&lt;",
                        '>' => "&gt;",
                        _ => "&amp;",
                    }
                );
            else
                output.Append(scratch.Span);
            text = text[(hit + Math.Max(used, 1))..];
        }
    }

    /// <summary>End tags that HTML leaves out: a block ends a paragraph, an item ends the one before it.</summary>
    private void CloseImplied(HtmlElement element)
    {
        if (depth == 0 || !element.Is(ElementKind.Block) || element.Is(ElementKind.Void))
            return;
        for (var i = depth - 1; i >= 0; i--)
        {
            var above = open[i];
            var ends = element.Is(ElementKind.Sibling) ? IsSibling(above.Name, element.Name) : above.Name == "p";
            if (ends)
            {
                while (depth > i)
                    Pop();
                return;
            }
            if (above.Is(ElementKind.Block) && !(element.Is(ElementKind.Sibling) && above.Is(ElementKind.Sibling)) && above.Name != "p")
                return;
        }
    }

    private static bool IsSibling(string above, string name) =>
        name switch
        {
            "dd" or "dt" => above is "dd" or "dt",
            "td" or "th" => above is "td" or "th",
            _ => above == name,
        };

    private void Pop()
    {
        var element = open[--depth];
        if (element.Name == "svg")
            drawings--;
        output.Append("</");
        output.Append(element.Name);
        output.Append('>');
    }

    /// <summary>The name without an XML prefix: <c>svg:circle</c>.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];
}
