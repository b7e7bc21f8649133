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
    private const float Limit = 0.2f;

    /// <summary>The chooser is not believed when it leaves less than this share of the words that the rules kept.</summary>
    private const double LeastShare = 0.2;

    public static FoundBody Read(Node root, IReadOnlyList<Block> blocks, Headline headline, PageFacts facts)
    {
        var container = BodyFinder.Find(root, blocks, BlockWorth.Measure(blocks, headline.Block));
        var ruled = BodyCutter.Cut(container, blocks, headline, facts);
        var lead = Leads.Find(blocks, container, headline, facts);
        var chosen = Choose(new BlockFeatures(blocks, container, headline, facts, ruled), blocks, ruled);
        return new(container, Final(chosen, lead, headline), lead, Leads.Kicker(blocks, headline));
    }

    private static List<Block> Choose(BlockFeatures features, IReadOnlyList<Block> blocks, List<Block> ruled)
    {
        if (BlockModel.Instance is not { } model)
            return ruled;
        var chosen = new List<Block>();
        Span<float> row = stackalloc float[BlockFeatures.Count];
        foreach (var block in blocks)
        {
            features.Fill(block.Index, row);
            if (model.Score(row) > Limit)
                chosen.Add(block);
        }
        return chosen.Sum(block => block.Words) < LeastShare * ruled.Sum(block => block.Words) ? ruled : chosen;
    }

    private static List<Block> Final(List<Block> chosen, Block? lead, Headline headline)
    {
        var title = Words.Fold(headline.Text);
        var final = new List<Block>();
        if (lead is not null && !chosen.Contains(lead))
            final.Add(lead);
        foreach (var block in chosen)
        {
            if (SignOffs.IsEnding(block.Text) && block.Index > chosen[chosen.Count / 2].Index)
                break;
            if (block.Index != headline.Block && !SignOffs.IsResidue(block.Text) && Words.Fold(block.Text) != title)
                final.Add(block);
        }
        while (final.Count > 0 && Tags.IsHeading(final[^1].Owner.Name))
            final.RemoveAt(final.Count - 1);
        return final;
    }
}
