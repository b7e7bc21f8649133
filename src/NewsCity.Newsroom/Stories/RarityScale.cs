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

    /// <summary>Bits of a term of this rarity: -log2 of the share of reports that hold it.</summary>
    public float Bits(float rarity) => rarity / most;

    /// <summary>log2 of a positive number to three digits: exponent and a quadratic for the mantissa.</summary>
    public static float Log2(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        var mantissa = BitConverter.Int32BitsToSingle((bits & 0x7FFFFF) | 0x3F800000);
        return (bits >> 23) - 127 + (((-0.34484843f * mantissa) + 2.02466578f) * mantissa) - 1.67487759f;
    }
}
