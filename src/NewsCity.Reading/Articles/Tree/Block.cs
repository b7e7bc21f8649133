namespace NewsCity.Reading.Articles.Tree;

/// <summary>A paragraph, heading, list item or any other stretch of text that stands on lines of its own.</summary>
internal sealed class Block(int index, Node owner)
{
    public int Index { get; } = index;

    /// <summary>The element whose line it is.</summary>
    public Node Owner { get; } = owner;

    /// <summary>Marks of the elements around it that say something of it (see <see cref="Body.Surroundings"/>).</summary>
    public Marks Marks { get; set; }

    /// <summary>It reads like a sentence or more.</summary>
    public bool IsProse { get; set; }

    public List<Run> Runs { get; } = [];

    /// <summary>How many <c>br</c> divide it from the block before, in the same element.</summary>
    public int AfterBreak { get; init; }

    /// <summary>White space collapsed.</summary>
    public string Text { get; set; } = "";

    /// <summary>Characters of <see cref="Text"/> in links.</summary>
    public int Linked { get; set; }

    /// <summary>Words; three characters of a script without spaces count as two words.</summary>
    public int Words { get; set; }

    /// <summary>Share of the text that is link.</summary>
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)Linked / Text.Length);

    /// <summary>All of it stands in strong type.</summary>
    public bool AllStrong { get; set; }
}
