namespace NewsCity.Persian;

/// <summary>
/// What was found out about words and pairs of words, by hash: two direct-mapped tables, so that each text is judged at the price of a
/// look-up a word. Not for several threads.
/// </summary>
internal sealed class WordCache
{
    /// <summary>A place whose score is below this is never a half-space, whatever the writer's habit.</summary>
    public const float Floor = -4f;

    private const int WordSlots = 1 << 16;
    private const int PairSlots = 1 << 18;
    private readonly ulong[] words = new ulong[WordSlots];
    private readonly (byte At, float Score)[]?[] places = new (byte, float)[]?[WordSlots];
    private readonly ulong[] pairs = new ulong[PairSlots];
    private readonly float[] pairScores = new float[PairSlots];
    private readonly ulong[] features = new ulong[BoundaryFeatures.Most];

    /// <summary>The places inside a word that may want a half-space, with their scores; null when there are none.</summary>
    public (byte At, float Score)[]? Inside(ReadOnlySpan<char> word, ulong hash)
    {
        var mixed = Skeletons.Mix(hash);
        var slot = (int)(mixed & (WordSlots - 1));
        if (words[slot] == hash)
            return places[slot];
        words[slot] = hash;
        return places[slot] = Judge(word);
    }

    /// <summary>The score of the space between two words, as far as the two alone tell.</summary>
    public float Between(ReadOnlySpan<char> left, ulong leftHash, ReadOnlySpan<char> right, ulong rightHash)
    {
        var key = Skeletons.Mix(leftHash * 31 + Skeletons.Mix(rightHash));
        var slot = (int)(key & (PairSlots - 1));
        if (pairs[slot] == key)
            return pairScores[slot];
        pairs[slot] = key;
        return pairScores[slot] = Judge(left, right);
    }

    /// <summary>What the words around add to <see cref="Between"/>.</summary>
    public float Around(ulong before, Gap beforeGap, ulong left, ulong right, ulong after, Gap afterGap) =>
        BoundaryModel.Score(features.AsSpan(0, BoundaryFeatures.Around(before, beforeGap, left, right, after, afterGap, features)));

    private (byte, float)[]? Judge(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Skeletons.LongestWord)
            return null;
        Span<ulong> prefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(word, prefixes);
        List<(byte, float)>? found = null;
        for (var at = 1; at < word.Length; at++)
        {
            var score = BoundaryModel.Score(features.AsSpan(0, BoundaryFeatures.Inside(word, prefixes, at, features)));
            if (score > Floor)
                (found ??= []).Add(((byte)at, score));
        }
        return found?.ToArray();
    }

    private float Judge(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > Skeletons.LongestWord || right.Length > Skeletons.LongestWord)
            return float.NegativeInfinity;
        Span<ulong> leftPrefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Span<ulong> rightPrefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(left, leftPrefixes);
        Skeletons.Prefixes(right, rightPrefixes);
        return BoundaryModel.Score(features.AsSpan(0, BoundaryFeatures.Between(left, leftPrefixes, right, rightPrefixes, features)));
    }
}
