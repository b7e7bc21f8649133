using System.Runtime.CompilerServices;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Feeds.Markup;

/// <summary>A document's elements, in document order, over the document's own characters. Made by <see cref="MarkupParser"/>; used again and again.</summary>
internal sealed class MarkupTree
{
    private MarkupNode[] nodes = new MarkupNode[1024];

    public ReadOnlyMemory<char> Document { get; private set; }

    public ReadOnlySpan<char> Text => Document.Span;

    public int Count { get; private set; }

    public DeclaredEntities Entities { get; } = new();

    /// <summary>The bases that <see cref="MarkupNode.Base"/> counts; the first is the document's.</summary>
    public List<Address?> Bases { get; } = [];

    public List<string?> Languages { get; } = [];

    /// <summary>More entries stood in the document than were wanted.</summary>
    public bool Cut { get; set; }

    /// <summary>The document ends within an element.</summary>
    public bool Truncated { get; set; }

    public ref MarkupNode this[int index] => ref nodes[index];

    public void Start(ReadOnlyMemory<char> document, Address? address)
    {
        Document = document;
        Count = 0;
        Cut = Truncated = false;
        Entities.Clear();
        Bases.Clear();
        Bases.Add(address);
        Languages.Clear();
        Languages.Add(null);
    }

    /// <summary>Lets go of the document; the arrays stay for the next one unless they grew large.</summary>
    public void Release()
    {
        Document = default;
        if (nodes.Length > 1 << 17)
            nodes = new MarkupNode[1024];
    }

    public int Add(int parent)
    {
        if (Count == nodes.Length)
            Array.Resize(ref nodes, nodes.Length * 2);
        var index = Count++;
        ref var node = ref nodes[index];
        node = default;
        node.Parent = parent;
        node.FirstChild = node.LastChild = node.Next = -1;
        if (parent < 0)
            return index;
        ref var above = ref nodes[parent];
        node.Base = above.Base;
        node.Language = above.Language;
        if (above.LastChild < 0)
            above.FirstChild = index;
        else
            nodes[above.LastChild].Next = index;
        above.LastChild = index;
        return index;
    }

    public ReadOnlySpan<char> Name(int index) => Text[nodes[index].NameStart..nodes[index].NameEnd];

    public ReadOnlySpan<char> Inner(int index) => Text[nodes[index].InnerStart..nodes[index].InnerEnd];

    public ReadOnlySpan<char> AttributesText(int index) => Text[nodes[index].NameEnd..nodes[index].AttributesEnd];

    /// <summary>The attribute's value, references read, or null. <paramref name="name"/> is compared without case and without prefix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? Attribute(int index, ReadOnlySpan<char> name)
    {
        foreach (var attribute in new MarkupAttributes(AttributesText(index)))
            if (attribute.Local.Equals(name, StringComparison.OrdinalIgnoreCase) && !attribute.IsDeclaration)
                return attribute.Value.Contains('&') ? Decode(attribute.Value) : attribute.Value.ToString();
        return null;
    }

    public int Child(int index, Word word)
    {
        for (var child = nodes[index].FirstChild; child >= 0; child = nodes[child].Next)
            if (nodes[child].Word == word)
                return child;
        return -1;
    }

    private string Decode(ReadOnlySpan<char> value)
    {
        using var buffer = new CharBuffer();
        References.Decode(value, buffer, Entities);
        return buffer.ToString();
    }
}
