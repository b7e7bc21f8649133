using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Body;

/// <summary>Finds the lead (لید) and the kicker (روتیتر) around the headline.</summary>
internal static class Leads
{
    private const int Farthest = 30;
    private const Marks NoLead = (Marks.Residue & ~Marks.Byline & ~Marks.Date & ~Marks.Meta) | Marks.Kicker;

    /// <summary>
    /// The block between headline and body (or first in the body) that is marked as a lead, says what the page's description says, or
    /// stands in strong type as the first paragraph.
    /// </summary>
    public static Block? Find(IReadOnlyList<Block> blocks, Node container, Headline headline, PageFacts facts)
    {
        var start = headline.Block >= 0 ? headline.Block + 1 : Math.Max(0, container.BlockStart - 8);
        var end = Math.Min(Math.Max(start, container.BlockStart) + 4, container.BlockEnd);
        if (end - start > Farthest)
            start = Math.Max(start, container.BlockStart - 12);
        var summary = facts.Meta("og:description", "description", "twitter:description") is { } text ? Words.Fold(Words.Plain(text)) : "";
        var title = Words.Fold(headline.Text);
        Block? strong = null;
        for (var i = start; i < end; i++)
        {
            var block = blocks[i];
            if (block.Words < 5 || block.LinkShare > 0.5 || (block.Marks & NoLead) != 0 || block.Text.Length > 1500)
                continue;
            var folded = Words.Fold(block.Text);
            if (folded == title)
                continue;
            var outside = i < container.BlockStart;
            if (IsMarked(block) || outside && IsSummary(folded, summary))
                return block;
            if (outside || strong is not null)
                continue;
            if (block is { AllStrong: true, Words: >= 8 } && !Tags.IsHeading(block.Owner.Name) && IsFirst(blocks, container, i))
                strong = block;
        }
        return strong;
    }

    /// <summary>The short line above the headline.</summary>
    public static Block? Kicker(IReadOnlyList<Block> blocks, Headline headline)
    {
        for (var i = headline.Block - 1; i >= Math.Max(0, headline.Block - 6); i--)
            if ((blocks[i].Marks & Marks.Kicker) != 0)
                return blocks[i];
        if (headline.Block < 1)
            return null;
        var title = blocks[headline.Block];
        var above = blocks[headline.Block - 1];
        var close = above.Owner == title.Owner || above.Owner.Parent == title.Owner.Parent && Tags.IsHeading(above.Owner.Name);
        return close && above.LinkShare < 0.5 && above.Words <= 12 && (above.Marks & Marks.Residue) == 0 && !above.Text.Any(char.IsDigit)
            ? above
            : null;
    }

    /// <summary>An element of the block itself, or close around it, calls itself a lead: a class on half of the page does not count.</summary>
    private static bool IsMarked(Block block)
    {
        var node = block.Owner;
        for (var level = 0; level < 4 && node is not null; level++, node = node.Parent)
            if (node.BlockEnd - node.BlockStart > 4)
                return false;
            else if ((node.Marks & Marks.Lead) != 0)
                return true;
        return false;
    }

    private static bool IsSummary(string block, string summary) =>
        block.Length >= 30
        && summary.Length >= 30
        && (
            summary.StartsWith(block, StringComparison.Ordinal)
            || block.StartsWith(summary[..Math.Min(summary.Length, 80)], StringComparison.Ordinal)
        );

    private static bool IsFirst(IReadOnlyList<Block> blocks, Node container, int index)
    {
        for (var i = container.BlockStart; i < index; i++)
            if (blocks[i].IsProse && (blocks[i].Marks & Marks.Residue) == 0)
                return false;
        for (var i = index + 1; i < container.BlockEnd; i++)
            if (blocks[i].IsProse)
                return !blocks[i].AllStrong;
        return false;
    }
}
