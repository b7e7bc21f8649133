namespace NewsCity.Newsroom.Stories;

/// <summary>A vector with its terms weighed by their rarity of now, ready to be compared with many.</summary>
internal sealed class WeighedVector
{
    private readonly TermVector vector;
    private readonly float[] weights;
    private readonly float norm;

    public WeighedVector(TermVector vector, Frequencies frequencies)
    {
        this.vector = vector;
        weights = new float[vector.Count];
        float squares = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = vector.Weights[i] * frequencies.Weight(vector.Terms[i]);
            squares += weights[i] * weights[i];
        }
        norm = MathF.Sqrt(squares);
    }

    public ReadOnlySpan<float> Weights => weights;
    public TermVector Vector => vector;

    /// <summary>Cosine with <paramref name="other"/>, 0 to 1.</summary>
    public float Cosine(TermVector other, Frequencies frequencies)
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
            var rarity = frequencies.Weight(term);
            var weight = other.Weights[j] * rarity;
            squares += weight * weight;
            while (i < mine.Length && mine[i] < term)
                i++;
            if (i < mine.Length && mine[i] == term)
                dot += weights[i] * weight;
        }
        return dot / (norm * MathF.Sqrt(squares));
    }
}
