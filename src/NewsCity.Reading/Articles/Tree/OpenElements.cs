namespace NewsCity.Reading.Articles.Tree;

/// <summary>The elements that are open while a tree is built, outermost first, and the rules by which tags end them (HTML, 13.2.6).</summary>
internal sealed class OpenElements(Node root)
{
    /// <summary>Deeper elements become siblings at this depth. Browsers stop at 512; the deepest page of the extraction kit has 51.</summary>
    public const int Deepest = 400;

    private readonly List<Node> open = [root];
    private int paragraphs;
    private int links;
    private int drawings;

    /// <summary>The innermost.</summary>
    public Node Top => open[^1];

    /// <summary>Inside a drawing, where tags may close themselves.</summary>
    public bool IsInDrawing => drawings > 0;

    /// <summary>How many open elements were looked at so far: the work of building beyond one step a character.</summary>
    public long Steps { get; private set; }

    public void Push(Node node)
    {
        open.Add(node);
        Count(node.Name, 1);
    }

    /// <summary>At the deepest level the innermost ends, so that the next becomes its sibling.</summary>
    public void MakeRoom()
    {
        if (open.Count > Deepest)
            Pop(open.Count - 1);
    }

    /// <summary>Closes every open element from this depth on.</summary>
    private void Pop(int depth)
    {
        for (var i = open.Count - 1; i >= depth; i--)
        {
            Steps++;
            Count(open[i].Name, -1);
        }
        open.RemoveRange(depth, open.Count - depth);
    }

    private void Count(string name, int more)
    {
        switch (name)
        {
            case "p":
                paragraphs += more;
                break;
            case "a":
                links += more;
                break;
            case "svg":
                drawings += more;
                break;
        }
    }

    /// <summary>Closes what the start of this element ends without saying so.</summary>
    public void ImplyEnds(string name)
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
                {
                    Steps++;
                    if (open[i].Name != "a")
                        continue;
                    Pop(i);
                    break;
                }
                return;
        }
        if (paragraphs > 0 && Tags.Block.Contains(name))
            for (var i = open.Count - 1; i > 0; i--)
            {
                Steps++;
                if (open[i].Name == "p")
                {
                    Pop(i);
                    break;
                }
                if (Tags.Boundary.Contains(open[i].Name) || open[i].Name == "button")
                    break;
            }
        if (Tags.IsHeading(name) && Tags.IsHeading(Top.Name))
            Pop(open.Count - 1);
    }

    private void CloseUpTo(ReadOnlySpan<string> names, ReadOnlySpan<string> limits)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            Steps++;
            if (names.Contains(open[i].Name))
            {
                Pop(i);
                return;
            }
            if (limits.Contains(open[i].Name) || (names[0] is not ("tr" or "tbody") && Tags.Boundary.Contains(open[i].Name)))
                return;
        }
    }

    /// <summary>Closes what an end tag of this name ends, if anything.</summary>
    public void Close(string name)
    {
        if (name is "html" or "body" or "head")
            return;
        var inline = !Tags.Block.Contains(name) && !Tags.Boundary.Contains(name);
        var table = name is "table" or "tr" or "tbody" or "thead" or "tfoot" or "td" or "th";
        for (var i = open.Count - 1; i > 0; i--)
        {
            Steps++;
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
