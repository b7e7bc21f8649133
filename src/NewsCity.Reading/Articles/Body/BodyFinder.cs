using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Sites;

namespace NewsCity.Reading.Articles.Body;

/// <summary>Finds the element that holds the article: the one whose blocks are worth most together.</summary>
internal static class BodyFinder
{
    /// <summary>What a site rule names must be worth at least this share of what the search finds.</summary>
    private const double LeastShare = 0.6;

    /// <summary>The element that the site's family keeps its text in, unless the search finds far more elsewhere.</summary>
    public static Node Find(Node root, IReadOnlyList<Block> blocks, double[] worth)
    {
        var found = Search(root, blocks, worth);
        if (SiteFamilies.FindBody(root) is not { } named || named == found)
            return found;
        return Sum(named, worth) >= LeastShare * Sum(found, worth) ? named : found;
    }

    private static double Sum(Node node, double[] worth)
    {
        var sum = 0.0;
        for (var i = node.BlockStart; i < node.BlockEnd; i++)
            sum += worth[i];
        return sum;
    }

    /// <summary>The smallest element with the greatest sum of worth; the root when nothing is worth anything.</summary>
    private static Node Search(Node root, IReadOnlyList<Block> blocks, double[] worth)
    {
        var sums = new double[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
            sums[i + 1] = sums[i] + worth[i];
        var best = root;
        var most = 0.0;
        foreach (var node in root.Descendants())
        {
            if (node.BlockEnd <= node.BlockStart || !(Tags.Block.Contains(node.Name) || node.Name.Contains('-', StringComparison.Ordinal)))
                continue;
            var score = sums[node.BlockEnd] - sums[node.BlockStart];
            if (score <= 0)
                continue;
            if ((node.Marks & Marks.Body) != 0)
                score *= 1.25;
            else if ((node.Marks & Marks.Content) != 0)
                score *= 1.05;
            if (
                (node.Marks & (Marks.Comment | Marks.Related | Marks.Chrome | Marks.Aside | Marks.Hidden)) != 0
                && (node.Marks & Marks.Body) == 0
            )
                score *= 0.5;
            if (score > most || score == most && node.IsWithin(best))
            {
                most = score;
                best = node;
            }
        }
        return best;
    }
}
