using System.Runtime.CompilerServices;

namespace NewsCity.Newsroom.Stories;

/// <summary>The sum of the vectors of a story's reports. Whole numbers, so that it does not depend on the order of adding.</summary>
internal sealed class TermSum
{
    private uint[] terms = [];
    private int[] weights = [];

    public ReadOnlySpan<uint> Terms => terms;
    public ReadOnlySpan<int> Weights => weights;

    /// <summary>Adds a vector, or with -1 takes it away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(TermVector vector, int sign)
    {
        var merged = new uint[terms.Length + vector.Count];
        var sums = new int[merged.Length];
        int i = 0,
            j = 0,
            count = 0;
        while (i < terms.Length || j < vector.Count)
        {
            var left = i < terms.Length ? terms[i] : uint.MaxValue;
            var right = j < vector.Count ? vector.Terms[j] : uint.MaxValue;
            var lower = Math.Min(left, right);
            var sum = 0;
            if (left == lower && i < terms.Length)
                sum += weights[i++];
            if (right == lower && j < vector.Count)
                sum += sign * vector.Weights[j++];
            if (sum == 0)
                continue;
            merged[count] = lower;
            sums[count++] = sum;
        }
        terms = merged[..count];
        weights = sums[..count];
    }
}
