using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Sites;

namespace NewsCity.Reading.Articles.Body;

/// <summary>What was found on a page: the element that holds the article, its blocks, and the lines around its headline.</summary>
internal sealed record FoundBody(Node Container, IReadOnlyList<Block> Blocks, Block? Lead, Block? Kicker);

/// <summary>
/// Finds the article among a page's blocks. 1. worth of prose and links finds the element; 2. rules cut what stands in it; 3. a trained
/// chooser weighs every block of the page, knowing what the rules said; 4. lines known to be residue go, whoever kept them.
/// </summary>
internal static class BodyReader
{
    /// <summary>Log-odds from which on a block is kept; found by cross-validation (docs/benchmarks/extraction.md).</summary>
    private const float Limit = -0.1f;

    /// <summary>Log-odds that the rules' answer adds or takes: on sites unlike the trained ones they err less than the chooser. Found likewise.</summary>
    private const float Trust = 0.15f;

    /// <summary>How many blocks between two chosen ones are looked at, and how far below the limit they may lie.</summary>
    private const int LongestGap = 12;
    private const float Indulgence = 2;

    /// <summary>The chooser is not believed when it leaves less than this share of the words that the rules kept.</summary>
    private const double LeastShare = 0.2;

    public static FoundBody Read(Node root, IReadOnlyList<Block> blocks, Headline headline, PageFacts facts) =>
        Read(root, blocks, headline, facts, BlockModel.Instance);

    /// <summary>As the other with a chooser of the caller's, or by the rules alone.</summary>
    public static FoundBody Read(Node root, IReadOnlyList<Block> blocks, Headline headline, PageFacts facts, BlockModel? model)
    {
        SetOthersApart(root, blocks, headline);
        var container = BodyFinder.Find(root, blocks, BlockWorth.Measure(blocks, headline.Block));
        var ruled = BodyCutter.Cut(container, blocks, headline, facts);
        var lead = Leads.Find(blocks, container, headline, facts);
        var chosen = model is null ? ruled : Choose(model, new BlockFeatures(blocks, container, headline, facts, ruled), blocks, ruled);
        var kicker = Leads.Kicker(blocks, headline);
        return new(container, Final(chosen, lead, kicker, headline), lead, kicker);
    }

    /// <summary>Pages that go on with other articles below: what stands in another article element than the headline is related.</summary>
    public static void SetOthersApart(Node root, IReadOnlyList<Block> blocks, Headline headline)
    {
        if (headline.Block < 0 || blocks[headline.Block].Owner.Closest("article") is not { } own)
            return;
        var prose = 0;
        for (var i = own.BlockStart; i < own.BlockEnd; i++)
            prose += blocks[i].IsProse ? blocks[i].Words : 0;
        if (prose < 80)
            return;
        foreach (var other in root.Descendants())
            if (other.Name == "article" && other.BlockStart >= own.BlockEnd)
                for (var i = other.BlockStart; i < other.BlockEnd; i++)
                    blocks[i].Marks |= Marks.Related;
    }

    private static List<Block> Choose(BlockModel model, BlockFeatures features, IReadOnlyList<Block> blocks, List<Block> ruled)
    {
        var scores = new float[blocks.Count];
        var byRule = ruled.Select(block => block.Index).ToHashSet();
        Span<float> row = stackalloc float[BlockFeatures.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            features.Fill(i, row);
            scores[i] =
                (blocks[i].Marks & Marks.Comment) != 0 && !byRule.Contains(i)
                    ? -9
                    : model.Score(row) + (byRule.Contains(i) ? Trust : -Trust);
        }
        var chosen = Pick(blocks, scores, Limit);
        return chosen.Sum(block => block.Words) < LeastShare * ruled.Sum(block => block.Words) ? ruled : chosen;
    }

    /// <summary>
    /// The blocks above the limit, and plain lines between two of them in the same element: a list of results, a verse, a subheading
    /// stands or falls with what is around it.
    /// </summary>
    public static List<Block> Pick(IReadOnlyList<Block> blocks, float[] scores, float limit)
    {
        var chosen = new List<Block>();
        var last = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= limit)
                continue;
            if (last >= 0 && i - last <= LongestGap && AreSiblings(blocks[last], blocks[i]))
                for (var between = last + 1; between < i; between++)
                    if (scores[between] > limit - Indulgence && IsPlain(blocks[between]) && AreSiblings(blocks[between], blocks[i]))
                        chosen.Add(blocks[between]);
            chosen.Add(blocks[i]);
            last = i;
        }
        return chosen;
    }

    private static bool AreSiblings(Block one, Block other) => one.Owner == other.Owner || one.Owner.Parent == other.Owner.Parent;

    private static bool IsPlain(Block block) => block.LinkShare < 0.3 && (block.Marks & Marks.Residue) == 0;

    private static List<Block> Final(List<Block> chosen, Block? lead, Block? kicker, Headline headline)
    {
        var title = Words.Fold(headline.Text);
        var final = new List<Block>();
        if (lead is not null && !chosen.Contains(lead))
            final.Add(lead);
        foreach (var block in chosen)
        {
            if (SignOffs.IsEnding(block.Text) && block.Index > chosen[chosen.Count / 2].Index)
                break;
            if (
                block.Index != headline.Block
                && block != kicker
                && !SignOffs.IsResidue(block.Text)
                && !BodyCutter.IsDate(block)
                && Words.Fold(block.Text) != title
            )
                final.Add(block);
        }
        while (final.Count > 0 && Tags.IsHeading(final[^1].Owner.Name))
            final.RemoveAt(final.Count - 1);
        return final;
    }
}
