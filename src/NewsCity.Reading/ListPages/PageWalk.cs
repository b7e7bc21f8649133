using System.Buffers;
using System.Runtime.InteropServices;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.ListPages;

/// <summary>Walks once over a page and notes its links, short texts, and where they stand. Bounded by the page's own length.</summary>
internal sealed class PageWalk : IDisposable
{
    private const int Deepest = 256;
    private const int MostLinks = 5_000;
    private const int MostDates = 20_000;

    /// <summary>Longer texts are no dates.</summary>
    private const int LongestDate = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789۰۱۲۳۴۵۶۷۸۹");
    private readonly CharBuffer text = new();
    private readonly Dictionary<string, Ahead> rawEnds = [];
    private readonly Address? address;
    private PageElement current = new("", null);
    private int depth;
    private PageLink? link;
    private bool inTitle;

    private PageWalk(Address? address) => this.address = address;

    public List<PageLink> Links { get; } = [];

    /// <summary>Short texts with a digit, and <c>datetime</c> attributes, with the element that they stand in.</summary>
    public List<(PageElement Element, string Text)> Dates { get; } = [];
    public string? Title { get; private set; }
    public string? Language { get; private set; }

    public static PageWalk Over(ReadOnlySpan<char> html, Address? address)
    {
        var walk = new PageWalk(address);
        walk.Run(html);
        walk.Dispose();
        return walk;
    }

    /// <summary>Gives the text's buffer back; what was found stays.</summary>
    public void Dispose() => text.Dispose();

    private void Run(ReadOnlySpan<char> html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var hit = html[at..].IndexOf('<');
            Text(hit < 0 ? html[at..] : html.Slice(at, hit));
            if (hit < 0)
                break;
            at = Tag(html, at + hit);
        }
        while (current.Parent is not null)
            Close();
    }

    private void Text(ReadOnlySpan<char> raw)
    {
        if (raw.IsWhiteSpace())
        {
            if (!raw.IsEmpty)
                text.Append(' ');
            return;
        }
        var start = text.Length;
        References.Decode(raw, text);
        if (inTitle)
            Title ??= PlainText.Even(text.Span[start..]);
        if (link is null && Dates.Count < MostDates && raw.Length <= LongestDate && raw.ContainsAny(Digits))
            Dates.Add((current, text.Span[start..].Trim().ToString()));
    }

    private int Tag(ReadOnlySpan<char> html, int at)
    {
        var rest = html[(at + 1)..];
        if (rest.StartsWith("!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? html.Length : at + end + 4;
        }
        var closing = rest.Length > 0 && rest[0] == '/';
        var start = at + (closing ? 2 : 1);
        if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            return at + 1;
        var nameEnd = start + HtmlTag.NameLength(html[start..]);
        var name = html[start..nameEnd].ToString().ToLowerInvariant();
        return closing ? EndTag(html, nameEnd, name) : StartTag(html, nameEnd, name);
    }

    private int EndTag(ReadOnlySpan<char> html, int at, string name)
    {
        var close = html[at..].IndexOf('>');
        if (name == "title")
            inTitle = false;
        var open = current;
        while (open.Parent is not null && open.Name != name)
            open = open.Parent;
        if (open.Parent is not null)
            while (true)
            {
                var last = ReferenceEquals(current, open);
                Close();
                if (last)
                    break;
            }
        return close < 0 ? html.Length : at + close + 1;
    }

    private void Close()
    {
        var element = current;
        if (link is not null && ReferenceEquals(link.Element, element))
        {
            link.Text = PlainText.Even(text.Span[element.TextStart..]);
            link = null;
        }
        if (element.IsHeading || element.Name is "header" or "span" or "div" or "strong" or "p")
            Heading(element);
        current = element.Parent!;
        depth--;
    }

    /// <summary>«پربازدیدترین‌ها» over a list: the box that the heading stands in is passed over.</summary>
    private void Heading(PageElement element)
    {
        var length = text.Length - element.TextStart;
        if (length is < 4 or > 50 || !ListRegions.IsHeading(text.Span[element.TextStart..]))
            return;
        var box = element.Parent;
        while (box?.Parent is not null && box.Address is null && box.Name is "header" or "a" or "span")
            box = box.Parent;
        if (box?.Parent is not null && box.Address is null && box.Name is not ("body" or "html" or "main"))
            box.Aside = true;
    }

    private int StartTag(ReadOnlySpan<char> html, int at, string name)
    {
        var known = HtmlElements.Find(name);
        var isVoid = known?.Is(ElementKind.Void) == true;
        var element = isVoid ? current : Open(name, known);
        string? href = null;
        string? title = null;
        string? source = null;
        string? alternative = null;
        while (HtmlTag.Next(html, ref at, out var attribute, out var value))
            switch (html[attribute])
            {
                case "class" or "id" when !isVoid && name is not ("body" or "html") && ListRegions.IsNamed(html[value]):
                    element.Aside = true;
                    break;
                case "href":
                    href = Decode(html[value]);
                    break;
                case "title":
                    title = Decode(html[value]);
                    break;
                case "src" or "data-src":
                    source = Decode(html[value]);
                    break;
                case "alt":
                    alternative = Decode(html[value]);
                    break;
                case "datetime" when Dates.Count < MostDates:
                    Dates.Add((element, Decode(html[value])));
                    break;
                case "lang" when name == "html":
                    Language = Decode(html[value]);
                    break;
            }
        var selfClosed = at > 0 && at < html.Length && html[at - 1] == '/';
        at = Math.Min(at + 1, html.Length);
        switch (name)
        {
            case "base" when href is not null:
                break;
            case "a" when href is not null && Links.Count < MostLinks:
                StartLink(element, href, title);
                break;
            case "img" when link is not null:
                link.Image ??= Address.Resolve(address, source);
                link.ImageText ??= string.IsNullOrWhiteSpace(alternative) ? null : alternative.Trim();
                break;
            case "title":
                inTitle = Title is null;
                break;
            case "br" or "p" or "div" or "li" or "td" or "h1" or "h2" or "h3" or "h4":
                text.Append('\n');
                break;
        }
        if (known?.Is(ElementKind.RawText) == true && !selfClosed)
            return AfterRaw(html, at, name);
        return at;
    }

    private void StartLink(PageElement element, string href, string? title)
    {
        if (Address.Resolve(address, href) is not { } resolved || resolved.StartsWith('#'))
            return;
        link = new(element, resolved) { Title = title };
        Links.Add(link);
    }

    private PageElement Open(string name, HtmlElement? known)
    {
        if (depth >= Deepest)
            return current;
        if (known?.Is(ElementKind.Sibling) == true && current.Name == name || name == "a" && current.Name == "a")
            Close();
        depth++;
        current = new(name, current) { TextStart = text.Length };
        if (ListRegions.IsAside(name))
            current.Aside = true;
        return current;
    }

    private int AfterRaw(ReadOnlySpan<char> html, int at, string name)
    {
        ref var ends = ref CollectionsMarshal.GetValueRefOrAddDefault(rawEnds, name, out var known);
        if (!known)
            ends = new("</" + name);
        var end = ends.From(html, at);
        return end < 0 ? at : end;
    }

    private static string Decode(ReadOnlySpan<char> value)
    {
        using var buffer = new CharBuffer();
        References.Decode(value, buffer);
        return buffer.ToString();
    }
}
