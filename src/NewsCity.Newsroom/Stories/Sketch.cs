using NewsCity.Newsroom.Copies;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// What the desk remembers of a report: its terms and its fingerprint, never its text. A pure function of the report, so that sketches
/// can be made on all cores before the desk judges them one by one.
/// </summary>
public sealed class Sketch
{
    private Sketch(Report report)
    {
        Id = report.Id;
        Source = report.Source;
        Published = report.Published;
        Script = Scripts.Of(report.Language, report.Title);
        Fingerprint = Fingerprint.Of(report);
        var reader = new SketchReader();
        reader.Read(HeadlineTail.Cut(report.Title), SketchPart.Title);
        reader.Read(report.Lead, SketchPart.Lead);
        reader.Read(report.Text, report.Lead.Length == 0 ? SketchPart.Lead : SketchPart.Body);
        Words = TermVector.Of(reader.Words, damp: true);
        Title = TermVector.Of(reader.Title, damp: true);
        Neutral = TermVector.Of(reader.Neutral, damp: true);
        Places = [.. reader.Places.Order()];
        Numbers = [.. reader.Numbers.Order()];
    }

    public long Id { get; }
    public string Source { get; }
    public DateTimeOffset Published { get; }

    /// <summary>Two reports share words only when they share this.</summary>
    internal int Script { get; }

    /// <summary>Places that headline and lead name, ascending; the own country and its capital are no news.</summary>
    internal uint[] Places { get; }

    /// <summary>Numbers of two digits and more, years of now left out, ascending.</summary>
    internal uint[] Numbers { get; }

    /// <summary>Stems of headline, lead and the beginning of the body.</summary>
    internal TermVector Words { get; }

    /// <summary>Stems, prefixes and letter triples of the headline.</summary>
    internal TermVector Title { get; }

    /// <summary>What has no language: ideas, places, numbers, the consonants of names.</summary>
    internal TermVector Neutral { get; }

    internal Fingerprint Fingerprint { get; }

    /// <summary>The sketch of <paramref name="report"/>.</summary>
    public static Sketch Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report);
    }
}
