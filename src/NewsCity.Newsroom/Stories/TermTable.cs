using System.Runtime.CompilerServices;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// The weights of one vector by term, in an open table, so that products with many others cost one look per term of theirs. Used again for
/// every report.
/// </summary>
internal sealed class TermTable
{
    private uint[] keys = new uint[512];
    private int[] values = new int[512];
    private int shift = 32 - 9;
    private int count;

    /// <summary>Sum of the squares of the weights.</summary>
    public int Squares { get; private set; }

    /// <summary>Takes in a vector and forgets the one before.</summary>
    public void Fill(UnitVector vector)
    {
        while (2 * vector.Terms.Length > keys.Length)
        {
            keys = new uint[2 * keys.Length];
            values = new int[keys.Length];
            shift--;
        }
        Array.Clear(keys);
        count = vector.Terms.Length;
        Squares = vector.Squares;
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            var at = (int)((vector.Terms[i] * 0x9E3779B1u) >> shift);
            while (keys[at] != 0)
                at = (at + 1) & (keys.Length - 1);
            keys[at] = vector.Terms[i];
            values[at] = vector.Weights[i];
        }
    }

    /// <summary>Product with another report's vector: their likeness, 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Likeness(UnitVector other)
    {
        if (count == 0)
            return 0;
        long dot = 0;
        var (terms, weights) = (other.Terms, other.Weights);
        for (var i = 0; i < terms.Length; i++)
            dot += (long)Weight(terms[i]) * weights[i];
        return (float)dot / UnitVector.UnitSquare;
    }

    /// <summary>Product with a sum of reports, over its length: likeness to the middle of a story.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Likeness(TermSum other)
    {
        if (count == 0 || other.Reports == 0)
            return 0;
        long dot = 0;
        var terms = other.Terms;
        var weights = other.Weights;
        for (var i = 0; i < terms.Length; i++)
            dot += (long)Weight(terms[i]) * weights[i];
        return dot / (UnitVector.UnitSquare * other.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Weight(uint term)
    {
        var keys = this.keys;
        for (var at = (int)((term * 0x9E3779B1u) >> shift); ; at = (at + 1) & (keys.Length - 1))
        {
            var key = keys[at];
            if (key == term)
                return values[at];
            if (key == 0)
                return 0;
        }
    }
}
