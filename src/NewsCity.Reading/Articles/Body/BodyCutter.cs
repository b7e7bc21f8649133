using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Sites;

namespace NewsCity.Reading.Articles.Body;

/// <summary>Chooses among the blocks of the article's element those that are its text.</summary>
internal static class BodyCutter
{
    public static List<Block> Cut(Node container, IReadOnlyList<Block> blocks, string title)
    {
        var kept = new List<Block>();
        var ended = false;
        for (var i = container.BlockStart; i < container.BlockEnd && !ended; i++)
        {
            var block = blocks[i];
            var inner = MarksWithin(block, container);
            if ((inner & Marks.Residue) != 0)
                continue;
            if (block.LinkShare > 0.7 && block.Words < 40)
                continue;
            if (block.Owner.Name == "h1" || Facts.Words.Fold(block.Text) == Facts.Words.Fold(title))
                continue;
            if (SignOffs.IsEnding(block.Text))
            {
                ended = kept.Count > 0;
                continue;
            }
            if (SignOffs.IsResidue(block.Text))
                continue;
            kept.Add(block);
        }
        while (kept.Count > 0 && Tags.IsHeading(kept[^1].Owner.Name))
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    /// <summary>Marks of the elements between the container and the block; those of an element with most of the text do not count.</summary>
    private static Marks MarksWithin(Block block, Node container)
    {
        var marks = Marks.None;
        for (var node = block.Owner; node is not null && node != container; node = node.Parent)
            if (node.Marks != Marks.None && node.BlockEnd - node.BlockStart < 0.6 * (container.BlockEnd - container.BlockStart))
                marks |= node.Marks;
        return marks;
    }
}
