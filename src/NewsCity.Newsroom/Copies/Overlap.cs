namespace NewsCity.Newsroom.Copies;

/// <summary>How much two texts share, seen from both sides.</summary>
/// <param name="Share">Share of the first text's shingles that the second has too, 0 to 1.</param>
/// <param name="Spread">Share of the first text's parts that the second holds to a fair degree, 0 to 1.</param>
/// <param name="Front">Whether the second holds anything of the first text's beginning.</param>
internal readonly record struct Overlap(float Share, float Spread, bool Front, float OtherShare, float OtherSpread, bool OtherFront)
{
    /// <summary>A part counts as held when this share of its shingles is: one word in four may have been replaced.</summary>
    private const float HeldPart = 0.2f;

    /// <summary>Parts that are a text's beginning.</summary>
    private const int FrontParts = 3;

    /// <summary>Measures two fingerprints, at the coarser sampling of the two.</summary>
    public static Overlap Of(Fingerprint a, Fingerprint b)
    {
        var mask = (1u << Math.Max(a.Sampling, b.Sampling)) - 1;
        Span<int> all = stackalloc int[4 * Fingerprint.Parts];
        all.Clear();
        var ofA = all[..Fingerprint.Parts];
        var inB = all.Slice(Fingerprint.Parts, Fingerprint.Parts);
        var ofB = all.Slice(2 * Fingerprint.Parts, Fingerprint.Parts);
        var inA = all[(3 * Fingerprint.Parts)..];
        var (x, y) = (a.Shingles, b.Shingles);
        int i = 0,
            j = 0,
            both = 0,
            countA = 0,
            countB = 0;
        while (i < x.Length || j < y.Length)
        {
            var left = i < x.Length ? x[i] : uint.MaxValue;
            var right = j < y.Length ? y[j] : uint.MaxValue;
            var lower = Math.Min(left, right);
            var counts = (lower & mask) == 0;
            if (left == lower && i < x.Length)
            {
                if (counts)
                {
                    countA++;
                    ofA[a.PartOf[i]]++;
                    if (right == lower && j < y.Length)
                        inB[a.PartOf[i]]++;
                }
                i++;
            }
            if (right == lower && j < y.Length)
            {
                if (counts)
                {
                    countB++;
                    ofB[b.PartOf[j]]++;
                    if (left == lower)
                    {
                        both++;
                        inA[b.PartOf[j]]++;
                    }
                }
                j++;
            }
        }
        return new(
            both / (float)Math.Max(1, countA),
            Held(ofA, inB),
            IsFrontHeld(ofA, inB),
            both / (float)Math.Max(1, countB),
            Held(ofB, inA),
            IsFrontHeld(ofB, inA)
        );
    }

    private static float Held(Span<int> all, Span<int> shared)
    {
        int parts = 0,
            held = 0;
        for (var p = 0; p < Fingerprint.Parts; p++)
            if (all[p] > 0)
            {
                parts++;
                if (shared[p] >= HeldPart * all[p])
                    held++;
            }
        return parts == 0 ? 0 : held / (float)parts;
    }

    private static bool IsFrontHeld(Span<int> all, Span<int> shared)
    {
        for (var p = 0; p < FrontParts; p++)
            if (all[p] > 0 && shared[p] >= HeldPart * all[p])
                return true;
        return false;
    }
}
