using NewsCity.Reading.Articles.Body;
using NewsCity.Reading.Articles.Facts;
using NewsCity.Reading.Articles.Tree;
using NewsCity.Reading.Charsets;

namespace NewsCity.Train.Articles;

/// <summary>One page of the training data: its blocks' features, labels and weights.</summary>
internal sealed record LabelledPage(
    Gold Gold,
    Node Root,
    IReadOnlyList<Block> Blocks,
    PageFacts Facts,
    Headline Headline,
    float[][] Rows,
    double[] Labels,
    float[] Weights
)
{
    public static LabelledPage Read(Gold gold)
    {
        var source = Charset.Decode(File.ReadAllBytes(gold.File), null);
        var root = TreeBuilder.Build(source);
        var blocks = BlockReader.Read(root);
        Surroundings.Mark(root, blocks);
        var facts = PageFacts.Read(root, gold.Address, source);
        var headline = Headline.Find(facts, blocks, null);
        BodyReader.SetOthersApart(root, blocks, headline);
        var container = BodyFinder.Find(root, blocks, BlockWorth.Measure(blocks, headline.Block));
        var ruled = BodyCutter.Cut(container, blocks, headline, facts);
        var features = new BlockFeatures(blocks, container, headline, facts, ruled);
        var rows = new float[blocks.Count][];
        for (var i = 0; i < rows.Length; i++)
            features.Fill(i, rows[i] = new float[BlockFeatures.Count]);
        var labels = gold.Label(blocks);
        var total = 0.0;
        for (var i = 0; i < labels.Length; i++)
            total += labels[i] > 0.5 ? blocks[i].Words : 0;
        var weights = new float[labels.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = labels[i] is < 0 or > 0.4 and < 0.6 ? 0 : (float)Math.Min(20, 100.0 * (blocks[i].Words + 1) / (total + 100));
        if (!gold.IsWhole)
            for (var i = 0; i < weights.Length; i++)
                weights[i] = labels[i] < 0 ? 0 : Crossing.Number("SEGMENT", 4);
        return new(gold, root, blocks, facts, headline, rows, labels, weights);
    }
}
