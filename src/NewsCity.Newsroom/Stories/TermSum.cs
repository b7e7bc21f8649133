namespace NewsCity.Newsroom.Stories;

/// <summary>The sum of the vectors of a story's reports. Whole numbers, so that it does not depend on the order of adding.</summary>
internal sealed class TermSum
{
    [ThreadStatic]
    private static uint[]? spareTerms;

    [ThreadStatic]
    private static int[]? spareWeights;

    private uint[] terms = [];
    private int[] weights = [];
    private int count;
    private long own;

    public ReadOnlySpan<uint> Terms => terms.AsSpan(0, count);
    public ReadOnlySpan<int> Weights => weights.AsSpan(0, count);

    /// <summary>Vectors in the sum.</summary>
    public int Reports { get; private set; }

    /// <summary>Length of the sum, in <see cref="UnitVector.Unit"/>, each report counted as fully like itself.</summary>
    public float Length { get; private set; }

    /// <summary>Adds a vector, or with -1 takes it away.</summary>
    public void Add(UnitVector vector, int sign)
    {
        var room = count + vector.Terms.Length;
        if (spareTerms is null || spareTerms.Length < room)
            (spareTerms, spareWeights) = (new uint[2 * room], new int[2 * room]);
        var (merged, sums) = (spareTerms, spareWeights!);
        int i = 0,
            j = 0,
            n = 0;
        long squares = 0;
        while (i < count || j < vector.Terms.Length)
        {
            var left = i < count ? terms[i] : uint.MaxValue;
            var right = j < vector.Terms.Length ? vector.Terms[j] : uint.MaxValue;
            var lower = Math.Min(left, right);
            var sum = 0;
            if (left == lower && i < count)
                sum += weights[i++];
            if (right == lower && j < vector.Terms.Length)
                sum += sign * vector.Weights[j++];
            if (sum == 0)
                continue;
            merged[n] = lower;
            sums[n++] = sum;
            squares += (long)sum * sum;
        }
        if (terms.Length < n || terms.Length > 3 * n)
            (terms, weights) = (new uint[n + (n / 4)], new int[n + (n / 4)]);
        Array.Copy(merged, terms, n);
        Array.Copy(sums, weights, n);
        count = n;
        Reports += sign;
        own += sign * (long)vector.Squares;
        Length = MathF.Sqrt(squares - own + (Reports * UnitVector.UnitSquare)) / UnitVector.Unit;
    }

    /// <summary>Product with another sum, in squares of <see cref="UnitVector.Unit"/>.</summary>
    public float Product(TermSum other)
    {
        long dot = 0;
        int i = 0,
            j = 0;
        while (i < count && j < other.count)
            if (terms[i] == other.terms[j])
                dot += (long)weights[i++] * other.weights[j++];
            else if (terms[i] < other.terms[j])
                i++;
            else
                j++;
        return (float)dot / UnitVector.UnitSquare;
    }
}
