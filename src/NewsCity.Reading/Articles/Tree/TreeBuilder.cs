using System.Collections.Frozen;

namespace NewsCity.Reading.Articles.Tree;

/// <summary>
/// Builds the tree of a page in one pass over its text. It follows the HTML standard where that changes what a reader sees (implied end
/// tags, scopes, raw text, void elements) and leaves out what only a browser needs (foster parenting, the adoption agency, frames).
/// <c>html</c>, <c>head</c> and <c>body</c> are not nodes: their attributes go to the root.
/// </summary>
internal sealed class TreeBuilder
{
    /// <summary>Deeper elements become siblings at this depth. Browsers stop at 512.</summary>
    public const int DeepestLevel = 400;

    private static readonly FrozenDictionary<string, string> KnownNames = new[]
    {
        Tags.Void,
        Tags.Raw,
        Tags.Block,
        Tags.Formatting,
        Tags.Silent,
    }
        .SelectMany(set => set)
        .Concat([
            "span",
            "label",
            "sup",
            "sub",
            "time",
            "picture",
            "ins",
            "del",
            "mark",
            "cite",
            "q",
            "abbr",
            "path",
            "g",
            "class",
            "id",
            "href",
            "src",
            "alt",
            "content",
            "property",
            "itemprop",
            "itemtype",
            "itemscope",
            "rel",
            "type",
            "width",
            "height",
            "srcset",
            "datetime",
            "role",
            "data-src",
            "lang",
            "dir",
            "target",
            "data-id",
            "value",
            "sizes",
            "loading",
            "tabindex",
            "onclick",
            "media",
            "viewBox",
            "fill",
            "d",
        ])
        .Distinct()
        .ToFrozenDictionary(name => name, name => name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = KnownNames.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>What comes after this many elements and texts is not read: real pages have some thousands.</summary>
    public const int MostNodes = 150_000;

    private readonly string source;
    private int nodes;
    private readonly Node root = new("#root", null);
    private readonly List<Node> open;
    private int paragraphs;
    private int links;

    private TreeBuilder(string source)
    {
        this.source = source;
        open = [root];
    }

    /// <summary>The root of the page's tree. Never fails: every text is a page.</summary>
    public static Node Build(string source) => new TreeBuilder(source).Build();

    private Node Top => open[^1];

    private Node Build()
    {
        var at = 0;
        while (at < source.Length && nodes++ < MostNodes)
        {
            var tag = source.IndexOf('<', at);
            if (tag < 0)
                tag = source.Length;
            else if (tag + 1 < source.Length && !(char.IsAsciiLetter(source[tag + 1]) || source[tag + 1] is '/' or '!' or '?'))
            {
                var next = source.IndexOf('<', tag + 1);
                Text(at, next < 0 ? source.Length : next);
                at = next < 0 ? source.Length : next;
                continue;
            }
            if (tag > at)
                Text(at, tag);
            if (tag >= source.Length)
                break;
            at = Markup(tag);
        }
        return root;
    }

    private void Text(int start, int end)
    {
        if (end > start)
            Top.Append(new Node(Node.TextName, CharacterReferences.Resolve(source.AsSpan(start, end - start))));
    }

    /// <summary>Reads what stands at a <c>&lt;</c>; returns where it ends.</summary>
    private int Markup(int at)
    {
        if (at + 1 >= source.Length)
            return source.Length;
        switch (source[at + 1])
        {
            case '!' or '?':
                if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
                    return After("-->", at + 2);
                if (string.CompareOrdinal(source, at, "<![CDATA[", 0, 9) == 0 && Top.Closest("svg") is not null)
                    return After("]]>", at);
                return After(">", at);
            case '/':
                if (at + 2 < source.Length && char.IsAsciiLetter(source[at + 2]))
                {
                    var end = NameEnd(at + 2);
                    Close(Name(at + 2, end));
                    return After(">", end);
                }
                return After(">", at);
            default:
                return Open(at);
        }
    }

    private int After(string mark, int from)
    {
        var at = source.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? source.Length : at + mark.Length;
    }

    private int NameEnd(int at)
    {
        while (at < source.Length && !IsSpace(source[at]) && source[at] is not ('>' or '/'))
            at++;
        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    private string Name(int start, int end)
    {
        Span<char> lower = stackalloc char[Math.Min(end - start, 64)];
        source.AsSpan(start, lower.Length).ToLowerInvariant(lower);
        return Known.TryGetValue(lower, out var known) ? known : lower.ToString();
    }

    private int Open(int at)
    {
        var end = NameEnd(at + 1);
        var node = new Node(Name(at + 1, end), null);
        var selfClosing = false;
        at = end;
        while (at < source.Length && source[at] != '>')
        {
            if (IsSpace(source[at]) || source[at] == '/')
            {
                selfClosing = source[at] == '/' || selfClosing && IsSpace(source[at]);
                at++;
                continue;
            }
            selfClosing = false;
            at = Attribute(at, node);
        }
        at = Math.Min(at + 1, source.Length);
        if (node.Name is "html" or "body" or "head")
        {
            if (node.Attributes is not null)
                (root.Attributes ??= []).AddRange(node.Attributes);
            return at;
        }
        ImplyEnds(node.Name);
        if (open.Count > DeepestLevel)
            Pop(open.Count - 1);
        Top.Append(node);
        if (
            Tags.Void.Contains(node.Name)
            || selfClosing && (node.Name is "svg" or "path" or "g" or "math" || Top.Closest("svg") is not null)
        )
            return at;
        if (Tags.Raw.Contains(node.Name))
            return RawText(at, node);
        Push(node);
        return at;
    }

    private int Attribute(int at, Node node)
    {
        var start = at;
        while (at < source.Length && !IsSpace(source[at]) && source[at] is not ('>' or '/' or '='))
            at++;
        if (at == start)
            return at + 1;
        var name = Name(start, at);
        while (at < source.Length && IsSpace(source[at]))
            at++;
        var value = "";
        if (at < source.Length && source[at] == '=')
        {
            at++;
            while (at < source.Length && IsSpace(source[at]))
                at++;
            var quote = at < source.Length ? source[at] : '>';
            int end;
            if (quote is '"' or '\'')
            {
                at++;
                end = source.IndexOf(quote, at);
                if (end < 0)
                    end = source.Length;
                value = CharacterReferences.Resolve(source.AsSpan(at, end - at));
                at = Math.Min(end + 1, source.Length);
            }
            else
            {
                end = at;
                while (end < source.Length && !IsSpace(source[end]) && source[end] != '>')
                    end++;
                value = CharacterReferences.Resolve(source.AsSpan(at, end - at));
                at = end;
            }
        }
        (node.Attributes ??= new(4)).Add(new(name, value));
        return at;
    }

    private int RawText(int at, Node node)
    {
        var end = at;
        while (true)
        {
            end = source.IndexOf("</", end, StringComparison.Ordinal);
            if (end < 0)
                end = source.Length;
            else if (string.Compare(source, end + 2, node.Name, 0, node.Name.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                end += 2;
                continue;
            }
            break;
        }
        if (node.Name is "title" or "textarea")
            node.Data = CharacterReferences.Resolve(source.AsSpan(at, end - at));
        else if (node.Name == "script" && (node["type"]?.Contains("json", StringComparison.OrdinalIgnoreCase) ?? false))
            node.Data = source[at..end];
        return end >= source.Length ? source.Length : After(">", end);
    }

    private void Push(Node node)
    {
        open.Add(node);
        if (node.Name == "p")
            paragraphs++;
        else if (node.Name == "a")
            links++;
    }

    /// <summary>Closes every open element from this depth on.</summary>
    private void Pop(int depth)
    {
        for (var i = open.Count - 1; i >= depth; i--)
        {
            if (open[i].Name == "p")
                paragraphs--;
            else if (open[i].Name == "a")
                links--;
        }
        open.RemoveRange(depth, open.Count - depth);
    }

    /// <summary>Closes what the start of this element ends without saying so.</summary>
    private void ImplyEnds(string name)
    {
        switch (name)
        {
            case "li":
                CloseUpTo(["li"], ["ul", "ol", "menu", "dir"]);
                break;
            case "dd" or "dt":
                CloseUpTo(["dd", "dt"], ["dl"]);
                break;
            case "tr":
                CloseUpTo(["tr"], ["table", "template"]);
                break;
            case "td" or "th":
                CloseUpTo(["td", "th"], ["tr", "table", "template"]);
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUpTo(["tbody", "thead", "tfoot"], ["table", "template"]);
                break;
            case "option":
                CloseUpTo(["option"], ["select", "optgroup", "datalist"]);
                break;
            case "a" when links > 0:
                for (var i = open.Count - 1; i > 0 && !Tags.Block.Contains(open[i].Name) && !Tags.Boundary.Contains(open[i].Name); i--)
                    if (open[i].Name == "a")
                    {
                        Pop(i);
                        break;
                    }
                return;
        }
        if (paragraphs > 0 && Tags.Block.Contains(name))
            for (var i = open.Count - 1; i > 0; i--)
            {
                if (open[i].Name == "p")
                {
                    Pop(i);
                    break;
                }
                if (Tags.Boundary.Contains(open[i].Name))
                    break;
            }
        if (Tags.IsHeading(name) && Tags.IsHeading(Top.Name))
            Pop(open.Count - 1);
    }

    private void CloseUpTo(ReadOnlySpan<string> names, ReadOnlySpan<string> limits)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            if (names.Contains(open[i].Name))
            {
                Pop(i);
                return;
            }
            if (limits.Contains(open[i].Name) || (names[0] is not ("tr" or "tbody") && Tags.Boundary.Contains(open[i].Name)))
                return;
        }
    }

    private void Close(string name)
    {
        if (name is "html" or "body" or "head")
            return;
        if (name == "br")
        {
            Top.Append(new Node("br", null));
            return;
        }
        var inline = !Tags.Block.Contains(name) && !Tags.Boundary.Contains(name);
        var table = name is "table" or "tr" or "tbody" or "thead" or "tfoot" or "td" or "th";
        for (var i = open.Count - 1; i > 0; i--)
        {
            var other = open[i].Name;
            if (other == name || Tags.IsHeading(name) && Tags.IsHeading(other))
            {
                Pop(i);
                return;
            }
            if (inline && name != "a" && Tags.Block.Contains(other))
                return;
            if (table ? other == "table" : Tags.Boundary.Contains(other))
                return;
        }
    }
}
