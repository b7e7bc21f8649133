namespace NewsCity.Newsroom.Copies;

/// <summary>When a shared passage makes one text a copy of the other.</summary>
internal static class CopyRule
{
    /// <summary>Letters of a text that can be a copy at all: below, equal wording is chance or formula.</summary>
    private const int ShortestText = 40;

    /// <summary>
    /// How surely one text is a copy of the other: 0 for no, up to 1. One of the two must be held by the other nearly everywhere, not in one
    /// passage alone: shared background at the end of different news is no copy.
    /// </summary>
    public static float Judge(Fingerprint a, Fingerprint b)
    {
        if (a.Letters < ShortestText || b.Letters < ShortestText)
            return 0;
        var overlap = Overlap.Of(a, b);
        return Math.Max(Held(overlap.Share, overlap.Spread), Held(overlap.OtherShare, overlap.OtherSpread));
    }

    private static float Held(float share, float spread) => share >= 0.3f && spread >= 0.7f ? (share + spread) / 2 : 0;
}
