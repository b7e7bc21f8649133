namespace NewsCity.Newsroom.Stories;

/// <summary>Gives each term its weight: inverse document frequency, 1 for a term never seen, towards 0 for one in every report.</summary>
internal readonly struct RarityScale
{
    private readonly int[] counts;
    private readonly int shift;
    private readonly float unit;
    private readonly float total;
    private readonly float most;

    public RarityScale(int[] counts, int shift, int unit, float reports)
    {
        (this.counts, this.shift, this.unit) = (counts, shift, 1f / unit);
        total = Log2(reports + 1);
        most = 1 / (total + 1);
    }

    /// <summary>log(reports / holders) relative to that of a term never seen.</summary>
    public float Of(uint term) => MathF.Max(0.01f, (total - Log2((counts[term >> shift] * unit) + 2f)) * most);

    /// <summary>
    /// What a term counts in a likeness: its rarity to the power of 1.5. In the product of two it stands cubed, between the usual square and
    /// the strong preference for rare words that streams of one subject need.
    /// </summary>
    public float Weight(uint term)
    {
        var rarity = Of(term);
        return rarity * MathF.Sqrt(rarity);
    }

    /// <summary>log2 of a positive number to three digits: exponent and a quadratic for the mantissa.</summary>
    public static float Log2(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        var mantissa = BitConverter.Int32BitsToSingle((bits & 0x7FFFFF) | 0x3F800000);
        return (bits >> 23) - 127 + (((-0.34484843f * mantissa) + 2.02466578f) * mantissa) - 1.67487759f;
    }
}
