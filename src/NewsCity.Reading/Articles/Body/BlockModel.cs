using System.Reflection;

namespace NewsCity.Reading.Articles.Body;

/// <summary>
/// The trained chooser of blocks: boosted regression trees over <see cref="BlockFeatures"/> (J. Friedman, Greedy function approximation,
/// 2001), read from the resource that train/NewsCity.Train.Articles writes. Flat arrays: a node has a feature, a limit and where its
/// children begin; a leaf has feature -1 and its value as limit.
/// </summary>
internal sealed class BlockModel(int[] roots, short[] features, float[] limits, int[] children)
{
    private static readonly Lazy<BlockModel?> Trained = new(Load);

    public static BlockModel? Instance => Trained.Value;

    /// <summary>The log-odds that a block with these features is of the article.</summary>
    public float Score(ReadOnlySpan<float> f)
    {
        var sum = 0f;
        foreach (var root in roots)
        {
            var at = root;
            while (features[at] >= 0)
                at = children[at] + (f[features[at]] < limits[at] ? 0 : 1);
            sum += limits[at];
        }
        return sum;
    }

    public void Write(BinaryWriter output)
    {
        output.Write(BlockFeatures.Count);
        output.Write(roots.Length);
        output.Write(features.Length);
        foreach (var root in roots)
            output.Write(root);
        for (var i = 0; i < features.Length; i++)
        {
            output.Write(features[i]);
            output.Write(limits[i]);
            output.Write(children[i]);
        }
    }

    private static BlockModel? Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsCity.Reading.Articles.Body.blocks.trees");
        if (stream is null)
            return null;
        using var input = new BinaryReader(stream);
        if (input.ReadInt32() != BlockFeatures.Count)
            return null;
        var roots = new int[input.ReadInt32()];
        var count = input.ReadInt32();
        for (var i = 0; i < roots.Length; i++)
            roots[i] = input.ReadInt32();
        var features = new short[count];
        var limits = new float[count];
        var children = new int[count];
        for (var i = 0; i < count; i++)
            (features[i], limits[i], children[i]) = (input.ReadInt16(), input.ReadSingle(), input.ReadInt32());
        return new(roots, features, limits, children);
    }
}
