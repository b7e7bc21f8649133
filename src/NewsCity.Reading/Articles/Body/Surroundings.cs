using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Body;

/// <summary>
/// Gives every block the marks of the elements around it. A mark on an element that holds much of the page's prose says nothing of its
/// blocks: <c>div.has-sidebar</c> around the whole page is no sidebar.
/// </summary>
internal static class Surroundings
{
    /// <summary>Share of the page's prose from which on an element's mark is not believed.</summary>
    private const double Much = 0.4;

    public static void Mark(Node root, IReadOnlyList<Block> blocks)
    {
        var prose = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            block.IsProse = BlockWorth.IsSentence(block.Text) && block.LinkShare < 0.5;
            prose[i + 1] = prose[i] + (block.IsProse ? block.Words : 0);
        }
        var headings = new HashSet<Node>();
        foreach (var block in blocks)
            if (block.Owner.Name == "h1")
                for (var node = block.Owner.Parent; node is not null && headings.Add(node); )
                    node = node.Parent;
        Walk(root, Marks.None, prose, prose[^1], headings);
        foreach (var block in blocks)
            block.Marks = block.Owner.Around;
    }

    private static void Walk(Node node, Marks around, int[] prose, int total, HashSet<Node> headings)
    {
        var own = node.Marks;
        if ((own & Marks.Residue) != 0)
        {
            var inside = prose[node.BlockEnd] - prose[node.BlockStart];
            if ((own & Marks.Body) != 0 || headings.Contains(node) && inside > 0.1 * total)
                own &= ~Marks.Residue;
            else if (inside > Much * total && inside > 120 && node.Name is not ("footer" or "nav"))
                own &= ~(Marks.Residue & ~(Marks.Comment | Marks.Hidden));
        }
        if (node.Name == "blockquote")
        {
            own &= ~(Marks.Share | Marks.Media); // a post quoted in the text
            around &= ~(Marks.Share | Marks.Media);
        }
        if ((around & Marks.Paywall) != 0 || (own & Marks.Paywall) != 0)
            own &= ~Marks.Hidden; // the rest of the article, kept from those who do not pay
        node.Marks = own;
        around |= own;
        node.Around = around;
        for (var child = node.First; child is not null; child = child.Next)
            if (!child.IsText && child.BlockEnd > child.BlockStart)
                Walk(child, around, prose, total, headings);
    }
}
