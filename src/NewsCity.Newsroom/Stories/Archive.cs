using NewsCity.Newsroom.Copies;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// The reports that the desk remembers, by id, by story, by word and by passage. A function of the reports and their order alone.
/// </summary>
internal sealed class Archive
{
    /// <summary>Words and language-free terms by which a report is found: the ones that say the most.</summary>
    private const int PostedWords = 48;
    private const int PostedNeutral = 16;

    private readonly List<Remembered> reports = [];
    private readonly Dictionary<long, int> numbers = [];
    private readonly Dictionary<long, StoryFile> stories = [];

    public Frequencies Frequencies { get; } = new();
    public Postings Words { get; } = new();
    public Postings Neutral { get; } = new();
    public CopyIndex Copies { get; } = new();
    public int Count => reports.Count;

    /// <summary>The report with a number, numbers being given in order of arrival.</summary>
    public Remembered this[int number] => reports[number];

    public Remembered? Find(long id) => numbers.TryGetValue(id, out var number) ? reports[number] : null;

    /// <summary>The story with an id; null when none of its reports is remembered.</summary>
    public StoryFile? Story(long id) => stories.GetValueOrDefault(id);

    /// <summary>Weighs a report by what is remembered now.</summary>
    public Portrait Portray(Sketch sketch) =>
        Portrait.Of(sketch, Frequencies.Scale(sketch.Script), Frequencies.NeutralScale(sketch.Script));

    /// <summary>Remembers one report more. A copy of a remembered one is kept with its story, but says nothing of its own.</summary>
    public void Add(Sketch sketch, long story, long? copyOf, Portrait? portrait)
    {
        var isCopy = copyOf is { } original && numbers.ContainsKey(original);
        var report = new Remembered(sketch, story, isCopy ? Portrait.Empty : portrait ?? Portray(sketch))
        {
            CopyOf = copyOf,
            Number = reports.Count,
        };
        reports.Add(report);
        numbers[sketch.Id] = report.Number;
        if (!stories.TryGetValue(story, out var file))
            stories[story] = file = new StoryFile();
        file.Add(report, isCopy);
        Copies.Add(sketch.Fingerprint, report.Number);
        if (isCopy)
            return;
        Frequencies.Count(sketch);
        Post(report.Portrait.Words, Words, PostedWords, report.Number);
        Post(report.Portrait.Neutral, Neutral, PostedNeutral, report.Number);
    }

    /// <summary>Makes one story of two: from now on the reports of the first belong to the second.</summary>
    public void Merge(long from, long into)
    {
        if (from == into || !stories.Remove(from, out var file))
            return;
        foreach (var report in file.Reports.Concat(file.Copies))
            report.Story = into;
        if (stories.TryGetValue(into, out var kept))
            kept.Absorb(file);
        else
            stories[into] = file;
    }

    /// <summary>Puts one report into another story, which may be new.</summary>
    public void Move(long id, long story)
    {
        if (Find(id) is not { } report || report.Story == story)
            return;
        var file = stories[report.Story];
        var isCopy = file.Copies.Contains(report);
        file.Release(other => other == report);
        if (file.Reports.Count + file.Copies.Count == 0)
            stories.Remove(report.Story);
        report.Story = story;
        var single = new StoryFile();
        single.Add(report, isCopy);
        if (stories.TryGetValue(story, out var kept))
            kept.Absorb(single);
        else
            stories[story] = single;
    }

    /// <summary>Forgets the reports published before an instant, as if they had never come.</summary>
    public void Forget(DateTimeOffset before)
    {
        var kept = reports.FindAll(report => report.Sketch.Published >= before);
        if (kept.Count == reports.Count)
            return;
        reports.Clear();
        numbers.Clear();
        stories.Clear();
        Frequencies.Clear();
        Words.Clear();
        Neutral.Clear();
        Copies.Clear();
        foreach (var report in kept)
            Add(report.Sketch, report.Story, report.CopyOf, null);
    }

    private static void Post(UnitVector vector, Postings postings, int most, int number)
    {
        Span<int> strongest = stackalloc int[PostedWords];
        foreach (var i in strongest[..vector.Strongest(strongest[..most])])
            postings.Add(vector.Terms[i], number);
    }
}
