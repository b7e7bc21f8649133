using System.Runtime.CompilerServices;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Feeds.Markup;

/// <summary>
/// A tolerant reader of XML: nothing that is written can make it fail. Whatever is wrong costs the element that it stands in, not the feed:
/// end tags close what they can find, text elements are read to their own end tag (<see cref="Vocabulary.IsLeaf"/>) or to that of their
/// parent, junk before the root and after it is passed over, a DTD gives short plain entities and nothing else.
/// </summary>
internal ref struct MarkupParser
{
    /// <summary>Elements below this depth are passed over; feeds need about 8.</summary>
    private const int Deepest = 64;
    private const int MostDeclarations = 256;
    private const int MostSpaces = 256;
    private const int LongestEntity = 1024;
    private const int LongestDoctype = 64 * 1024;
    private const int MostNodes = 1 << 18;

    private readonly MarkupTree tree;
    private readonly ReadOnlySpan<char> text;
    private readonly int mostEntries;
    private readonly int mostAddresses;
    private readonly Stack<int> open = new();
    private readonly List<(string Prefix, Space Space, int Depth)> spaces = [];
    private Space defaultSpace = Space.Core;
    private Ahead commentEnd = new("-->");
    private Ahead sectionEnd = new("]]>");
    private Ahead instructionEnd = new("?>");
    private Ahead tagEnd = new(">");
    private int entries;
    private int at;

    /// <summary>A document type with entities was met; only the first counts.</summary>
    private bool typed;

    private MarkupParser(MarkupTree tree, int mostEntries, int mostAddresses)
    {
        this.mostAddresses = mostAddresses;
        this.tree = tree;
        this.mostEntries = mostEntries;
        text = tree.Text;
    }

    /// <summary>Fills <paramref name="tree"/>, which was started with its document; stops after <paramref name="mostEntries"/> entries or <paramref name="mostAddresses"/> of a sitemap.</summary>
    public static void Parse(MarkupTree tree, int mostEntries, int mostAddresses) =>
        new MarkupParser(tree, mostEntries, mostAddresses).Run();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run()
    {
        while (at < text.Length && tree.Count < MostNodes)
        {
            var next = text[at..].IndexOf('<');
            if (next < 0)
                break;
            at += next;
            if (at + 1 >= text.Length)
                break;
            switch (text[at + 1])
            {
                case '!':
                    Declaration();
                    break;
                case '?':
                    Skip(ref instructionEnd, 2);
                    break;
                case '/':
                    EndTag();
                    break;
                default:
                    if (!StartTag())
                        at++;
                    break;
            }
            if (tree.Cut)
                break;
        }
        tree.Truncated = open.Count > 0 && !tree.Cut;
        foreach (var index in open)
            tree[index].InnerEnd = text.Length;
    }

    /// <summary>Behind the ending; without one, only past the sign at hand.</summary>
    private void Skip(ref Ahead ending, int length)
    {
        var end = ending.From(text, at);
        at = end >= 0 ? end + length : Math.Min(text.Length, at + 2);
    }

    private void Declaration()
    {
        var rest = text[at..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            Skip(ref commentEnd, 3);
        else if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
            Skip(ref sectionEnd, 3);
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            Doctype();
        else
            Skip(ref tagEnd, 1);
        if (open.Count > 0)
            tree[open.Peek()].HasSections = true;
    }

    /// <summary>Takes plain entities from an internal DTD. Outside ones are never fetched, nested ones never expanded.</summary>
    private void Doctype()
    {
        var rest = text[at..];
        var close = typed ? -1 : rest.IndexOf('>');
        var bracket = typed ? -1 : rest.IndexOf('[');
        if (typed || bracket < 0 || close >= 0 && close < bracket)
        {
            Skip(ref tagEnd, 1);
            return;
        }
        typed = true;
        var end = rest.IndexOf("]>", StringComparison.Ordinal);
        if (end < 0)
        {
            var spaced = rest.IndexOf(']');
            end = spaced < 0 ? bracket : spaced;
        }
        var inside = rest[(bracket + 1)..Math.Max(end, bracket + 1)];
        inside = inside[..Math.Min(inside.Length, LongestDoctype)];
        for (var left = MostDeclarations; left > 0 && !tree.Entities.IsFull; left--)
        {
            var start = inside.IndexOf("<!ENTITY", StringComparison.Ordinal);
            if (start < 0)
                break;
            inside = inside[(start + 8)..].TrimStart();
            var nameEnd = inside.IndexOfAny(" \t\r\n");
            if (nameEnd <= 0 || inside[0] == '%')
                continue;
            var name = inside[..nameEnd].ToString();
            var value = inside[nameEnd..].TrimStart();
            if (value.Length == 0 || value[0] is not ('"' or '\''))
            {
                tree.Entities.Add(name, ""); // SYSTEM or PUBLIC: somebody else's file
                continue;
            }
            var length = value[1..].IndexOf(value[0]);
            if (length < 0)
                break;
            tree.Entities.Add(name, length <= LongestEntity ? PlainEntity(value.Slice(1, length)) : "");
            inside = value[(length + 2)..];
        }
        at += end;
        Skip(ref tagEnd, 1);
    }

    /// <summary>An entity that is made of others is empty: that is how a billion laughs begin.</summary>
    private static string PlainEntity(ReadOnlySpan<char> value)
    {
        using var buffer = new CharBuffer();
        References.Decode(value, buffer);
        return buffer.Span.Contains('&') ? "" : buffer.ToString();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndTag()
    {
        var end = text[at..].IndexOf('>');
        if (end < 0)
        {
            // "</rss" at the very end is as good as closed
            end = text.Length - at;
        }
        var name = NameIn(text.Slice(at + 2, Math.Max(0, end - 2)));
        var depth = 0;
        foreach (var index in open)
        {
            depth++;
            if (!tree.Name(index).Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            for (; depth > 0; depth--)
                Close(at);
            break;
        }
        at = Math.Min(text.Length, at + end + 1);
    }

    private void Close(int end)
    {
        var index = open.Pop();
        ref var node = ref tree[index];
        node.InnerEnd = end;
        node.Closed = true;
        var closed = false;
        while (spaces.Count > 0 && spaces[^1].Depth > open.Count)
        {
            closed = true;
            spaces.RemoveAt(spaces.Count - 1);
        }
        if (closed)
            defaultSpace = SpaceOf("");
    }

    private Space SpaceOf(ReadOnlySpan<char> prefix)
    {
        for (var i = spaces.Count - 1; i >= 0; i--)
            if (prefix.Equals(spaces[i].Prefix, StringComparison.Ordinal))
                return spaces[i].Space;
        return prefix.IsEmpty ? Space.Core : Vocabulary.SpaceOfPrefix(prefix);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && !char.IsWhiteSpace(tag[end]) && tag[end] is not ('/' or '>' or '<'))
            end++;
        return tag[..end];
    }

    /// <summary>The end of the tag that starts at <paramref name="from"/>: the offset of its <c>&gt;</c>, quotes respected where they are sound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int TagEnd(int from)
    {
        var i = from;
        while (true)
        {
            var hit = text[i..].IndexOfAny('>', '"', '\'');
            if (hit < 0)
                return -1;
            i += hit;
            if (text[i] == '>')
                return i;
            // a quote counts only after '='; others are junk
            var before = i - 1;
            while (before > from && char.IsWhiteSpace(text[before]))
                before--;
            if (text[before] == '=')
            {
                var close = text[(i + 1)..].IndexOf(text[i]);
                if (close < 0)
                {
                    var plain = text[i..].IndexOf('>');
                    return plain < 0 ? -1 : i + plain;
                }
                i += close + 1;
            }
            i++;
            if (i >= text.Length)
                return -1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool StartTag()
    {
        var first = text[at + 1];
        if (!char.IsLetter(first) && first != '_')
            return false;
        var name = NameIn(text[(at + 1)..]);
        var nameEnd = at + 1 + name.Length;
        var end = TagEnd(nameEnd);
        if (end < 0)
        {
            tree.Truncated = true;
            at = text.Length;
            return true;
        }
        var selfClosed = text[end - 1] == '/' && end - 1 >= nameEnd;
        var attributesEnd = selfClosed ? end - 1 : end;
        var parent = open.Count > 0 ? open.Peek() : -1;
        if (open.Count >= Deepest)
        {
            at = end + 1;
            return true;
        }
        var index = tree.Add(parent);
        var depth = open.Count + 1;
        ref var node = ref tree[index];
        node.NameStart = at + 1;
        node.NameEnd = nameEnd;
        node.AttributesEnd = attributesEnd;
        node.InnerStart = node.InnerEnd = end + 1;
        if (attributesEnd > nameEnd && text[nameEnd..attributesEnd].Contains("xml", StringComparison.OrdinalIgnoreCase))
            Special(ref node, depth);
        var colon = name.IndexOf(':');
        node.Space = colon < 0 ? defaultSpace : SpaceOf(name[..colon]);
        node.Word = node.Space == Space.Other ? Word.Unknown : Vocabulary.WordOf(name[(colon + 1)..]);
        at = end + 1;
        if (IsEntry(ref node) && ++entries > (node.Word is Word.Item or Word.Entry ? mostEntries : mostAddresses))
        {
            tree.Cut = true;
            node.Word = Word.Unknown;
            return true;
        }
        if (selfClosed)
        {
            node.Closed = true;
            Undeclare(depth);
        }
        else if (node.Word != Word.Unknown && Vocabulary.IsLeaf(node.Space, node.Word))
        {
            Leaf(index, name);
            Undeclare(depth);
        }
        else
            open.Push(index);
        return true;
    }

    /// <summary>An <c>url</c> is an entry only as a child of <c>urlset</c>: RSS pictures have one, too.</summary>
    private readonly bool IsEntry(ref MarkupNode node) =>
        node.Space == Space.Core
        && (
            node.Word is Word.Item or Word.Entry or Word.SiteMap
            || node.Word == Word.Url && node.Parent >= 0 && tree[node.Parent].Word == Word.UrlSet
        );

    private void Undeclare(int depth)
    {
        var closed = false;
        while (spaces.Count > 0 && spaces[^1].Depth >= depth)
        {
            closed = true;
            spaces.RemoveAt(spaces.Count - 1);
        }
        if (closed)
            defaultSpace = SpaceOf("");
    }

    /// <summary>xmlns, xml:base, xml:lang.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Special(ref MarkupNode node, int depth)
    {
        foreach (var attribute in new MarkupAttributes(text[node.NameEnd..node.AttributesEnd]))
        {
            if (attribute.IsDeclaration)
            {
                if (spaces.Count >= MostSpaces)
                    continue;
                var prefix = attribute.Name.Length > 6 ? attribute.Name[6..].ToString() : "";
                var space = Vocabulary.SpaceOfAddress(attribute.Value, prefix.Length == 0);
                // a prefix bound to an address that nobody knows still means what everybody means by it, unless the address is another's
                spaces.Add((prefix, space, depth));
                if (prefix.Length == 0)
                    defaultSpace = space;
            }
            else if (attribute.Name.Equals("xml:base", StringComparison.OrdinalIgnoreCase) && tree.Bases.Count < short.MaxValue)
            {
                var resolved = Address.Base(Address.Resolve(tree.Bases[node.Base], attribute.Value));
                if (resolved is null)
                    continue;
                tree.Bases.Add(resolved);
                node.Base = (short)(tree.Bases.Count - 1);
            }
            else if (attribute.Name.Equals("xml:lang", StringComparison.OrdinalIgnoreCase) && tree.Languages.Count < short.MaxValue)
            {
                tree.Languages.Add(attribute.Value.Trim().ToString());
                node.Language = (short)(tree.Languages.Count - 1);
            }
        }
    }

    /// <summary>
    /// Reads a text element to its own end tag as a whole. The end tag of its parent or grandparent ends it, too: then its own was forgotten.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Leaf(int index, ReadOnlySpan<char> name)
    {
        ref var node = ref tree[index];
        var nested = 0;
        var unending = false;
        while (true)
        {
            var hit = at < text.Length ? text[at..].IndexOf('<') : -1;
            if (hit < 0 || at + hit + 1 >= text.Length)
            {
                at = node.InnerEnd = text.Length;
                tree.Truncated = true;
                return;
            }
            at += hit;
            var next = text[at + 1];
            if (next == '!')
            {
                node.HasSections = true;
                Section(name);
            }
            else if (next == '/')
            {
                var tag = NameIn(text[(at + 2)..]);
                if (tag.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    if (nested-- == 0)
                    {
                        node.InnerEnd = at;
                        node.Closed = true;
                        var end = text[at..].IndexOf('>');
                        at = end < 0 ? text.Length : at + end + 1;
                        return;
                    }
                }
                else if (IsOpen(tag))
                {
                    node.InnerEnd = at;
                    return;
                }
                else if (!node.HasTags && !Vocabulary.IsText(node.Word))
                {
                    // nothing was opened that this could close: its own end tag, misspelt
                    node.InnerEnd = at;
                    node.Closed = true;
                    Skip(ref tagEnd, 1);
                    return;
                }
                at += 2;
            }
            else
            {
                if (char.IsLetter(next))
                {
                    var tag = NameIn(text[(at + 1)..]);
                    if (!unending && tag.Equals(name, StringComparison.OrdinalIgnoreCase))
                    {
                        var end = TagEnd(at + 1 + tag.Length);
                        if (end >= 0)
                        {
                            if (text[end - 1] != '/')
                                nested++;
                            node.HasTags = true;
                            at = end;
                            continue;
                        }
                        unending = true; // and no tag behind it ends either: do not look again
                    }
                    else if (IsSibling(ref node, tag))
                    {
                        // its own end tag was forgotten: an entry cannot stand within a text
                        node.InnerEnd = at;
                        return;
                    }
                    node.HasTags = true;
                }
                else if (next == '?')
                    node.HasSections = true;
                at++;
            }
        }
    }

    private static bool IsSibling(ref MarkupNode node, ReadOnlySpan<char> tag) =>
        node.Parent >= 0
        && (tag.Equals("item", StringComparison.Ordinal) || tag.Equals("entry", StringComparison.Ordinal))
        && node.Word != Word.Content;

    private readonly bool IsOpen(ReadOnlySpan<char> name)
    {
        foreach (var index in open)
            if (tree.Name(index).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Passes over a comment or CDATA within the text element <paramref name="name"/>; one that never ends is read as if it were not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Section(ReadOnlySpan<char> name)
    {
        var rest = text[at..];
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var end = sectionEnd.From(text, at + 9);
            var again = end < 0 ? -1 : text[(at + 9)..end].IndexOf("<![CDATA[", StringComparison.Ordinal);
            if (end < 0 || again >= 0 && EndsBefore(text.Slice(at + 9, again), name))
                at += 9;
            else
                at = end + 3;
            return;
        }
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = commentEnd.From(text, at + 4);
            at = end < 0 ? at + 4 : end + 3;
            return;
        }
        at += 2;
    }

    /// <summary>An end tag of this element and of its entry stand in <paramref name="inside"/>: the CDATA was never closed.</summary>
    private readonly bool EndsBefore(ReadOnlySpan<char> inside, ReadOnlySpan<char> name)
    {
        var own = inside.IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        return own >= 0
            && open.Count > 0
            && inside[own..].Contains(string.Concat("</", tree.Name(open.Peek())), StringComparison.OrdinalIgnoreCase);
    }
}
