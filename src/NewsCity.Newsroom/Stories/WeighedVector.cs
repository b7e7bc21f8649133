using System.Runtime.CompilerServices;

namespace NewsCity.Newsroom.Stories;

/// <summary>A vector with its terms weighed by their rarity of now, ready to be compared with many.</summary>
internal sealed class WeighedVector
{
    private readonly TermVector vector;
    private readonly float[] weights;
    private readonly float[] rarities;
    private readonly float norm;

    public WeighedVector(TermVector vector, RarityScale scale)
    {
        this.vector = vector;
        weights = new float[vector.Count];
        rarities = new float[vector.Count];
        float squares = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            rarities[i] = scale.Of(vector.Terms[i]);
            weights[i] = vector.Weights[i] * rarities[i];
            Sum += weights[i];
            squares += weights[i] * weights[i];
        }
        norm = MathF.Sqrt(squares);
    }

    public ReadOnlySpan<uint> Terms => vector.Terms;
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Rarity of each term, 0 to 1.</summary>
    public ReadOnlySpan<float> Rarities => rarities;
    public float Sum { get; }

    /// <summary>Cosine with <paramref name="other"/>, 0 to 1; counts in <paramref name="holders"/> the terms of this one that it holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Cosine(TermVector other, RarityScale scale, Span<int> holders)
    {
        if (norm == 0 || other.Count == 0)
            return 0;
        var (mine, theirs) = (vector.Terms, other.Terms);
        float dot = 0,
            squares = 0;
        var i = 0;
        for (var j = 0; j < theirs.Length; j++)
        {
            var term = theirs[j];
            var weight = other.Weights[j] * scale.Of(term);
            squares += weight * weight;
            while (i < mine.Length && mine[i] < term)
                i++;
            if (i < mine.Length && mine[i] == term)
            {
                dot += weights[i] * weight;
                holders[i]++;
            }
        }
        return dot / (norm * MathF.Sqrt(squares));
    }

    /// <summary>Cosine with a sum, whose weights are damped: a word of many reports counts more than one of a few, but not as often more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Cosine(TermSum other, RarityScale scale)
    {
        if (norm == 0 || other.Terms.Length == 0)
            return 0;
        var mine = vector.Terms;
        var theirs = other.Terms;
        float dot = 0,
            squares = 0;
        var i = 0;
        for (var j = 0; j < theirs.Length; j++)
        {
            var term = theirs[j];
            var weight = other.Weights[j] * scale.Of(term);
            squares += weight * weight;
            while (i < mine.Length && mine[i] < term)
                i++;
            if (i < mine.Length && mine[i] == term)
                dot += weights[i] * weight;
        }
        return dot / (norm * MathF.Sqrt(squares));
    }
}
