namespace NewsCity.Reading.Articles.Tree;

/// <summary>
/// Builds the tree of a page in one pass over its text. It follows the HTML standard where that changes what a reader sees (implied end
/// tags, scopes, raw text, void elements) and leaves out what only a browser needs (foster parenting, the adoption agency, frames).
/// <c>html</c>, <c>head</c> and <c>body</c> are not nodes: their attributes go to the root.
/// </summary>
internal sealed class TreeBuilder
{
    private readonly string source;
    private readonly Node root = new("#root", null);
    private readonly OpenElements open;
    private int nodes;
    private int attributes;
    private int characters;
    private int linked;

    private TreeBuilder(string source)
    {
        this.source = source;
        open = new(root);
    }

    /// <summary>The root of the page's tree. Never fails: every text is a page; what is beyond <see cref="PageLimits"/> is left out.</summary>
    public static Node Build(string source) => Build(source, out _);

    /// <summary>As <see cref="Build(string)"/>; tells how many open elements were looked at, the work beyond one step a character.</summary>
    public static Node Build(string source, out long steps)
    {
        var builder = new TreeBuilder(source);
        builder.Build();
        steps = builder.open.Steps;
        return builder.root;
    }

    private void Build()
    {
        var at = 0;
        for (
            var marks = 0;
            at < source.Length && marks < PageLimits.Marks && nodes < PageLimits.Nodes && characters < PageLimits.Characters;
            marks++
        )
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
    }

    private void Text(int start, int end)
    {
        if (end > start)
            Append(new Node(Node.TextName, CharacterReferences.Resolve(Allowed(start, end, PageLimits.Characters))));
    }

    private void Append(Node node)
    {
        nodes++;
        open.Top.Append(node);
    }

    /// <summary>A stretch of the source, cut where it or all of them together would become too long.</summary>
    private ReadOnlySpan<char> Allowed(int start, int end, int most)
    {
        var length = Math.Min(end - start, Math.Min(most, Math.Max(0, PageLimits.Characters - characters)));
        characters += length;
        return source.AsSpan(start, length);
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
                if (string.CompareOrdinal(source, at, "<![CDATA[", 0, 9) == 0 && open.IsInDrawing)
                    return After("]]>", at);
                return After(">", at);
            case '/':
                if (at + 2 < source.Length && char.IsAsciiLetter(source[at + 2]))
                {
                    var end = NameEnd(at + 2);
                    var name = Name(at + 2, end);
                    if (name == "br")
                        Append(new Node(name, null));
                    else
                        open.Close(name);
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
        return KnownNames.Of(lower);
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
            foreach (var attribute in node.Attributes ?? [])
                if ((root.Attributes ??= []).Count < PageLimits.AttributesOfOne)
                    root.Attributes.Add(attribute);
            return at;
        }
        open.ImplyEnds(node.Name);
        open.MakeRoom();
        Append(node);
        if (Tags.Void.Contains(node.Name) || selfClosing && (node.Name is "svg" or "path" or "g" or "math" || open.IsInDrawing))
            return at;
        if (Tags.Raw.Contains(node.Name))
            return RawText(at, node);
        open.Push(node);
        return at;
    }

    private int Attribute(int at, Node node)
    {
        var start = at;
        while (at < source.Length && !IsSpace(source[at]) && source[at] is not ('>' or '/' or '='))
            at++;
        if (at == start)
            return at + 1;
        var nameEnd = at;
        while (at < source.Length && IsSpace(source[at]))
            at++;
        var (valueStart, valueEnd) = (at, at);
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
                (valueStart, valueEnd) = (at, end);
                at = Math.Min(end + 1, source.Length);
            }
            else
            {
                end = at;
                while (end < source.Length && !IsSpace(source[end]) && source[end] != '>')
                    end++;
                (valueStart, valueEnd) = (at, end);
                at = end;
            }
        }
        if (attributes >= PageLimits.Attributes || node.Attributes?.Count >= PageLimits.AttributesOfOne)
            return at;
        attributes++;
        var name = Name(start, nameEnd);
        var value = CharacterReferences.Resolve(Allowed(valueStart, valueEnd, PageLimits.AttributeCharacters), inAttribute: true);
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
            node.Data = CharacterReferences.Resolve(Allowed(at, end, PageLimits.AttributeCharacters));
        else if (
            node.Name == "script"
            && linked + end - at <= PageLimits.LinkedCharacters
            && (node["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ?? false)
        )
        {
            linked += end - at;
            node.Data = source[at..end];
        }
        return end >= source.Length ? source.Length : After(">", end);
    }
}
