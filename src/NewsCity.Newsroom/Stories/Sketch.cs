using NewsCity.Newsroom.Copies;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// What the desk remembers of a report: its terms and its fingerprint, never its text. A pure function of the report, so that sketches
/// can be made on all cores before the desk judges them one by one.
/// </summary>
public sealed class Sketch
{
    /// <summary>Words of the body that are read: news says the most first.</summary>
    private const int BodyWords = 160;

    private const float TitleWeight = 2;

    private Sketch(Report report)
    {
        Id = report.Id;
        Source = report.Source;
        Published = report.Published;
        Language = report.Language;
        Fingerprint = Fingerprint.Of(report);
        var words = new List<(uint Term, float Weight)>(256);
        var title = new List<(uint Term, float Weight)>(128);
        Span<char> buffer = stackalloc char[48];
        var table = WordTable.Mine;
        var scanner = new WordScanner(report.Title, buffer);
        while (scanner.Next())
        {
            var facts = table[scanner.Hash, scanner.Word];
            if (facts.Stem == 0)
                continue;
            words.Add((facts.Stem, TitleWeight));
            title.Add((facts.Stem, 1));
            if (facts.Prefix != 0)
                title.Add((facts.Prefix, 0.5f));
            foreach (var gram in facts.Grams)
                title.Add((gram, 0.25f));
        }
        Read(report.Lead, words, buffer);
        Read(report.Text, words, buffer);
        Words = TermVector.Of(words, damp: true);
        Title = TermVector.Of(title, damp: false);
    }

    public long Id { get; }
    public string Source { get; }
    public DateTimeOffset Published { get; }
    public string Language { get; }

    /// <summary>Stems of headline, lead and the beginning of the body.</summary>
    internal TermVector Words { get; }

    /// <summary>Stems, prefixes and letter triples of the headline.</summary>
    internal TermVector Title { get; }

    internal Fingerprint Fingerprint { get; }

    /// <summary>The sketch of <paramref name="report"/>.</summary>
    public static Sketch Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report);
    }

    private static void Read(string text, List<(uint Term, float Weight)> words, Span<char> buffer)
    {
        var table = WordTable.Mine;
        var scanner = new WordScanner(text, buffer);
        for (var n = 0; n < BodyWords && scanner.Next(); n++)
            if (table[scanner.Hash, scanner.Word].Stem is > 0 and var stem)
                words.Add((stem, 1));
    }
}
