using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Sites;

namespace NewsCity.Reading.Articles.Body;

/// <summary>Chooses by rule among the blocks of the article's element, and of its head, those that are its text.</summary>
internal static class BodyCutter
{
    public static List<Block> Cut(Node container, IReadOnlyList<Block> blocks, Headline headline, PageFacts facts)
    {
        var title = Words.Fold(headline.Text);
        var kept = new List<Block>();
        if (Leads.Find(blocks, container, headline, facts) is { } lead && lead.Index < container.BlockStart)
            kept.Add(lead);
        var ended = false;
        for (var i = container.BlockStart; i < container.BlockEnd && !ended; i++)
        {
            var block = blocks[i];
            var inner = MarksWithin(block, container);
            if ((inner & Marks.Residue) != 0)
                continue;
            if (block.LinkShare > 0.7 && block.Words < 40)
                continue;
            if (block.Owner.Name == "h1" || Words.Fold(block.Text) == title)
                continue;
            if (SignOffs.IsEnding(block.Text))
            {
                ended = kept.Count > 0;
                continue;
            }
            if (SignOffs.IsResidue(block.Text) || IsDate(block))
                continue;
            kept.Add(block);
        }
        while (kept.Count > 0 && Tags.IsHeading(kept[^1].Owner.Name))
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    /// <summary>A line that is a date and hardly anything else: «یکشنبه ۲ آذر ۱۴۰۵ ساعت ۱۴:۰۵».</summary>
    public static bool IsDate(Block block)
    {
        if (block.Words > 12 || block.Text.Length > 80)
            return false;
        foreach (var found in DateSearch.FindAll(block.Text, TimeZoneInfo.Utc))
            return 2.2 * found.Length + (found.HasTime ? 16 : 0) >= block.Text.Length;
        return false;
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
