using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// What was found out about words and pairs of words, by hash: two tables of two ways, so that each text is judged at the price of a
/// look-up a word. Not for several threads.
/// </summary>
internal sealed class WordCache(int wordBits = 14, int pairBits = 16)
{
    /// <summary>A place whose score is below this is never a half-space, whatever the writer's habit.</summary>
    public const float Floor = -4f;

    /// <summary>Keeps what was judged in one style apart from the others.</summary>
    private const ulong StyleStep = 0x9E6C63D0876A9A47;

    private readonly ulong[] words = new ulong[1 << wordBits];
    private readonly (byte At, float Score)[]?[] places = new (byte, float)[]?[1 << wordBits];
    private readonly ulong[] pairs = new ulong[1 << pairBits];
    private readonly float[] pairScores = new float[1 << pairBits];
    private readonly ulong[] features = new ulong[BoundaryFeatures.Most];

    /// <summary>The places inside a word that may want a half-space, with their scores; null when there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (byte At, float Score)[]? Inside(ReadOnlySpan<char> word, ulong hash, int style)
    {
        hash += (ulong)style * StyleStep;
        var slot = (int)(Skeletons.Mix(hash) & (ulong)(words.Length - 1));
        if (words[slot] == hash)
            return places[slot];
        var other = slot ^ 1;
        if (words[other] == hash)
            return places[other];
        // the newcomer takes the slot, what was there moves to the other
        (words[other], places[other]) = (words[slot], places[slot]);
        words[slot] = hash;
        return places[slot] = Judge(word, style);
    }

    /// <summary>The score of the space between two words, as far as the two alone tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Between(ReadOnlySpan<char> left, ulong leftHash, ReadOnlySpan<char> right, ulong rightHash, int style)
    {
        var key = Skeletons.Mix((leftHash + (ulong)style * StyleStep) * 31 + Skeletons.Mix(rightHash));
        var slot = (int)(key & (ulong)(pairs.Length - 1));
        if (pairs[slot] == key)
            return pairScores[slot];
        var other = slot ^ 1;
        if (pairs[other] == key)
            return pairScores[other];
        (pairs[other], pairScores[other]) = (pairs[slot], pairScores[slot]);
        pairs[slot] = key;
        return pairScores[slot] = Judge(left, right, style);
    }

    /// <summary>What the words around the space before an atom add to <see cref="Between"/>.</summary>
    public float Around(Atoms atoms, ReadOnlySpan<ulong> hashes, int at, int style) =>
        BoundaryModel.Score(features.AsSpan(0, BoundaryFeatures.Around(atoms, hashes, at, style, features)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (byte, float)[]? Judge(ReadOnlySpan<char> word, int style)
    {
        if (word.Length is < 2 or > Skeletons.LongestWord)
            return null;
        Span<ulong> prefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(word, prefixes);
        List<(byte, float)>? found = null;
        for (var at = 1; at < word.Length; at++)
        {
            var score = BoundaryModel.Score(features.AsSpan(0, BoundaryFeatures.Inside(word, prefixes, at, style, features)));
            if (score > Floor)
                (found ??= []).Add(((byte)at, score));
        }
        return found?.ToArray();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Judge(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int style)
    {
        if (left.Length > Skeletons.LongestWord || right.Length > Skeletons.LongestWord)
            return float.NegativeInfinity;
        Span<ulong> leftPrefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Span<ulong> rightPrefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(left, leftPrefixes);
        Skeletons.Prefixes(right, rightPrefixes);
        return BoundaryModel.Score(features.AsSpan(0, BoundaryFeatures.Between(left, leftPrefixes, right, rightPrefixes, style, features)));
    }
}
