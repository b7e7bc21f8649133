namespace NewsCity.Newsroom.Copies;

/// <summary>When a shared passage makes one text a copy of the other.</summary>
internal static class CopyRule
{
    /// <summary>Letters of a text that can be a copy at all: below, equal wording is chance or formula.</summary>
    private const int ShortestText = 40;

    /// <summary>A longer text whose beginning is its own is a copy only when the shorter one holds so much of it.</summary>
    private const float NearlyAll = 0.8f;

    /// <summary>
    /// How surely one text is a copy of the other: 0 for no, up to 1. One of the two must be held by the other nearly everywhere, not in one
    /// passage alone, and the longer must not begin with news of its own: shared background at the end of different news is no copy.
    /// </summary>
    public static float Judge(Fingerprint a, Fingerprint b)
    {
        if (a.Letters < ShortestText || b.Letters < ShortestText)
            return 0;
        var overlap = Overlap.Of(a, b);
        return Math.Max(
            Held(overlap.Share, overlap.Spread, overlap.OtherFront, overlap.OtherSpread),
            Held(overlap.OtherShare, overlap.OtherSpread, overlap.Front, overlap.Spread)
        );
    }

    private static float Held(float share, float spread, bool front, float otherSpread) =>
        share >= 0.3f && spread >= 0.7f && (front || otherSpread >= NearlyAll) ? (share + spread) / 2 : 0;
}
