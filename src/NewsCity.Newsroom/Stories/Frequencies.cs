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

    /// <summary>Sixteenths of a report.</summary>
    private readonly int[] counts = new int[1 << Bits];

    /// <summary>Reports by script: those of one say nothing of what is rare in another.</summary>
    private readonly int[] reports = new int[Scripts.Count];

    public Frequencies() => Clear();

    /// <summary>Goes back to the background alone.</summary>
    public void Clear()
    {
        Array.Clear(reports);
        Array.Clear(counts);
        foreach (var (term, share) in Background.All)
            counts[Slot(term)] += (int)(Parts * share * BackgroundReports);
    }

    /// <summary>How rare terms are for reports of a script. The background is Persian; other scripts have their own reports alone.</summary>
    public RarityScale Scale(int script) =>
        new(counts, 32 - Bits, Parts, reports[script] + (script == Scripts.Persian ? BackgroundReports : OtherReports));

    /// <summary>How rare terms without language are for reports of a script: Persian reports and the background count for all.</summary>
    public RarityScale NeutralScale(int script) =>
        new(counts, 32 - Bits, Parts, reports[script] + (script == Scripts.Persian ? 0 : reports[Scripts.Persian]) + BackgroundReports);

    /// <summary>Counts one report more, each of its terms once.</summary>
    public void Count(Sketch sketch)
    {
        reports[sketch.Script]++;
        foreach (var term in sketch.Words.Terms)
            counts[Slot(term)] += Parts;
        AddOther(sketch.Title.Terms, sketch.Words.Terms);
        AddOther(sketch.Neutral.Terms, sketch.Words.Terms);
    }

    private void AddOther(uint[] terms, uint[] known)
    {
        var k = 0;
        foreach (var term in terms)
        {
            while (k < known.Length && known[k] < term)
                k++;
            if (k == known.Length || known[k] != term)
                counts[Slot(term)] += Parts;
        }
    }

    private static int Slot(uint term) => (int)(term >> (32 - Bits));
}
