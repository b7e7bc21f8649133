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

    /// <summary>Reports that are taken for read in a script without background.</summary>
    private const float OtherReports = 20;

    /// <summary>Sixteenths of a report, whole numbers so that adding and taking away is exact.</summary>
    private readonly int[] counts = new int[1 << Bits];
    private float reports;

    public Frequencies()
    {
        foreach (var (term, share) in Background.All)
            counts[Slot(term)] += (int)(Parts * share * BackgroundReports);
    }

    /// <summary>Counts one report more, or with -1 one fewer.</summary>
    public void Count(int reports) => this.reports += reports;

    /// <summary>How rare terms are for reports of a script. The background is Persian; other scripts have their own reports alone.</summary>
    public RarityScale Scale(int script) =>
        new(counts, 32 - Bits, Parts, reports + (script == Scripts.Persian ? BackgroundReports : OtherReports));

    /// <summary>Counts the terms of one report more, or with -1 of one fewer.</summary>
    public void Add(TermVector vector, int sign)
    {
        foreach (var term in vector.Terms)
            counts[Slot(term)] += Parts * sign;
    }

    private static int Slot(uint term) => (int)(term >> (32 - Bits));
}
