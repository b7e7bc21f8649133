using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// How many of the remembered reports hold each term, on top of the shipped background; gives each term its weight. Terms share slots of a
/// table of fixed size (count-min with one row), so that memory does not grow with the vocabulary.
/// </summary>
internal sealed class Frequencies
{
    private const int Bits = 21;
    private const int Parts = 16;

    /// <summary>The background counts as so many reports.</summary>
    private const float BackgroundReports = 400;

    /// <summary>Sixteenths of a report, whole numbers so that adding and taking away is exact.</summary>
    private readonly int[] counts = new int[1 << Bits];
    private float reports = BackgroundReports;

    public Frequencies()
    {
        foreach (var (term, share) in Background.All)
            counts[Slot(term)] += (int)(Parts * share * BackgroundReports);
    }

    /// <summary>Counts one report more, or with -1 one fewer.</summary>
    public void Count(int reports) => this.reports += reports;

    /// <summary>Inverse document frequency of <paramref name="term"/> in bits: log2(reports / holders), smoothed.</summary>
    public float Weight(uint term) => MathF.Max(0.05f, Log2((reports + 1) / ((counts[Slot(term)] / (float)Parts) + 0.5f)));

    /// <summary>Counts the terms of one report more, or with -1 of one fewer.</summary>
    public void Add(TermVector vector, int sign)
    {
        foreach (var term in vector.Terms)
            counts[Slot(term)] += Parts * sign;
    }

    private static int Slot(uint term) => (int)(term >> (32 - Bits));

    /// <summary>log2 of a positive number to three digits: exponent and a quadratic for the mantissa.</summary>
    private static float Log2(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        var mantissa = BitConverter.Int32BitsToSingle((bits & 0x7FFFFF) | 0x3F800000);
        return (bits >> 23) - 127 + (((-0.34484843f * mantissa) + 2.02466578f) * mantissa) - 1.67487759f;
    }
}
