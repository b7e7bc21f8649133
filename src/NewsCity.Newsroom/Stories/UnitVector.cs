using Block = NewsCity.Newsroom.Words.Terms;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// A report's terms weighed by their rarity when it came and scaled so that the product of two is their likeness, 0 to nearly 1. The
/// length is taken as if one common fate more were in every text (a pivot): little text, or none but usual words, is like nothing for sure.
/// Weights are whole numbers, so that sums do not depend on the order of adding.
/// </summary>
internal readonly struct UnitVector(uint[] terms, short[] weights, int squares)
{
    /// <summary>A weight of 1.</summary>
    public const int Unit = 1 << 12;

    /// <summary>The square of a length of 1.</summary>
    public const long UnitSquare = (long)Unit * Unit;

    public static readonly UnitVector Empty = new([], [], 0);

    public uint[] Terms { get; } = terms;
    public short[] Weights { get; } = weights;

    /// <summary>Sum of the squared weights, at most <see cref="UnitSquare"/>.</summary>
    public int Squares { get; } = squares;

    /// <summary>Weighs a vector whose terms are all of one block.</summary>
    public static UnitVector Of(TermVector vector, RarityScale scale, float pivot)
    {
        var raw = new float[vector.Count];
        float squares = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = vector.Weights[i] / TermVector.Unit * scale.Weight(vector.Terms[i]);
            squares += raw[i] * raw[i];
        }
        var length = Unit / MathF.Sqrt(squares + pivot);
        return Rounded(vector.Terms, raw, [length, length, length]);
    }

    /// <summary>Weighs a headline: whole words, beginnings and letter triples are made equally long and make a third each.</summary>
    public static UnitVector OfTitle(TermVector title, RarityScale scale, ReadOnlySpan<float> pivots)
    {
        var raw = new float[title.Count];
        var lengths = new float[Block.Blocks];
        pivots.CopyTo(lengths);
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = title.Weights[i] / TermVector.Unit * scale.Weight(title.Terms[i]);
            lengths[Block.Block(title.Terms[i])] += raw[i] * raw[i];
        }
        for (var block = 0; block < lengths.Length; block++)
            lengths[block] = Unit / MathF.Sqrt(lengths.Length * lengths[block]);
        return Rounded(title.Terms, raw, lengths);
    }

    /// <summary>Positions of the greatest weights, the greatest first; returns how many.</summary>
    public int Strongest(Span<int> found)
    {
        var count = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var weight = Weights[i];
            if (count == found.Length && weight <= Weights[found[count - 1]])
                continue;
            var at = count < found.Length ? count++ : count - 1;
            for (; at > 0 && Weights[found[at - 1]] < weight; at--)
                found[at] = found[at - 1];
            found[at] = i;
        }
        return count;
    }

    private static UnitVector Rounded(uint[] terms, float[] raw, ReadOnlySpan<float> lengths)
    {
        var weights = new short[raw.Length];
        var squares = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            weights[i] = (short)MathF.Round(raw[i] * lengths[Block.Block(terms[i])]);
            squares += weights[i] * weights[i];
        }
        return new(terms, weights, squares);
    }
}
