namespace NewsCity.Newsroom.Stories;

/// <summary>A sparse vector: terms in ascending order and how strongly each is meant, in eighths.</summary>
internal readonly struct TermVector(uint[] terms, byte[] weights)
{
    /// <summary>A weight of 1.</summary>
    public const float Unit = 8;

    public static readonly TermVector Empty = new([], []);

    public uint[] Terms { get; } = terms;

    /// <summary>Weights in eighths, at most 31 and 7/8.</summary>
    public byte[] Weights { get; } = weights;
    public int Count => Terms.Length;

    /// <summary>Sorts <paramref name="parts"/> and adds up the weights of equal terms; a sum s above 1 counts 1 + log2 s when <paramref name="damp"/>.</summary>
    public static TermVector Of(List<(uint Term, float Weight)> parts, bool damp)
    {
        parts.Sort(static (a, b) => a.Term.CompareTo(b.Term));
        var count = 0;
        for (var i = 0; i < parts.Count; i++)
            if (i == 0 || parts[i].Term != parts[i - 1].Term)
                count++;
        var terms = new uint[count];
        var weights = new byte[count];
        var at = 0;
        for (var i = 0; i < parts.Count; at++)
        {
            terms[at] = parts[i].Term;
            float sum = 0;
            for (; i < parts.Count && parts[i].Term == terms[at]; i++)
                sum += parts[i].Weight;
            weights[at] = (byte)MathF.Min(255, Unit * (damp && sum > 1 ? 1 + MathF.Log2(sum) : sum));
        }
        return new(terms, weights);
    }
}
