namespace NewsCity.Reading.Articles.Tree;

/// <summary>An element or a run of text of a page. Elements know which blocks of the page they hold (see <see cref="Block"/>).</summary>
internal sealed class Node(string name, string? data)
{
    public const string TextName = "#text";

    /// <summary>Lower-case tag name; <c>#text</c> for text.</summary>
    public string Name { get; } = name;

    /// <summary>The text of a text node, references resolved; of script and style elements their content.</summary>
    public string? Data { get; set; } = data;
    public List<KeyValuePair<string, string>>? Attributes { get; set; }
    public Node? Parent { get; private set; }
    public Node? First { get; private set; }
    public Node? Last { get; private set; }
    public Node? Next { get; private set; }
    public Node? Previous { get; private set; }

    /// <summary>What class, id, role and tag name say about the element.</summary>
    public Marks Marks { get; set; }

    /// <summary>Its marks and those of the elements around it, where they are believed.</summary>
    public Marks Around { get; set; }

    /// <summary>Index of the first block inside; equal to <see cref="BlockEnd"/> when there is none.</summary>
    public int BlockStart { get; set; }

    /// <summary>Index after the last block inside.</summary>
    public int BlockEnd { get; set; }

    public bool IsText => ReferenceEquals(Name, TextName);

    public string? this[string attribute]
    {
        get
        {
            if (Attributes is not null)
                foreach (var (key, value) in Attributes)
                    if (key == attribute)
                        return value;
            return null;
        }
    }

    public void Append(Node child)
    {
        child.Parent = this;
        child.Previous = Last;
        if (Last is null)
            First = child;
        else
            Last.Next = child;
        Last = child;
    }

    /// <summary>All nodes below, in the order of the page.</summary>
    public IEnumerable<Node> Descendants()
    {
        var node = First;
        while (node is not null)
        {
            yield return node;
            if (node.First is not null)
            {
                node = node.First;
                continue;
            }
            while (node is not null && node != this && node.Next is null)
                node = node.Parent;
            if (node is null || node == this)
                yield break;
            node = node.Next;
        }
    }

    public bool IsWithin(Node ancestor)
    {
        for (var node = this; node is not null; node = node.Parent)
            if (node == ancestor)
                return true;
        return false;
    }

    /// <summary>The nearest ancestor (or itself) of that name.</summary>
    public Node? Closest(string name)
    {
        for (var node = this; node is not null; node = node.Parent)
            if (node.Name == name)
                return node;
        return null;
    }
}
