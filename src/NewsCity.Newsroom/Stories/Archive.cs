using NewsCity.Newsroom.Copies;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// The reports that the desk remembers, by id, by story, by word and by passage. A function of the reports and their order alone.
/// </summary>
internal sealed class Archive
{
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

    /// <summary>Remembers one report more.</summary>
    public void Add(Remembered report)
    {
        Weigh(report, 1);
        Post(report);
    }

    /// <summary>Forgets the reports published before an instant, as if they had never come.</summary>
    public void Forget(DateTimeOffset before)
    {
        var kept = reports.FindAll(report => report.Sketch.Published >= before);
        if (kept.Count == reports.Count)
            return;
        foreach (var report in reports)
            if (report.Sketch.Published < before)
                Weigh(report, -1);
        reports.Clear();
        numbers.Clear();
        stories.Clear();
        Words.Clear();
        Neutral.Clear();
        Copies.Clear();
        foreach (var report in kept)
            Post(report);
    }

    private void Weigh(Remembered report, int sign)
    {
        Frequencies.Add(report.Sketch.Words, sign);
        Frequencies.Add(report.Sketch.Title, sign);
        Frequencies.Add(report.Sketch.Neutral, sign);
        Frequencies.Count(sign);
    }

    private void Post(Remembered report)
    {
        var number = reports.Count;
        reports.Add(report);
        numbers[report.Sketch.Id] = number;
        if (!stories.TryGetValue(report.Story, out var file))
            stories[report.Story] = file = new StoryFile();
        file.Add(report);
        Copies.Add(report.Sketch.Fingerprint, number);
        foreach (var term in report.Sketch.Words.Terms)
            Words.Add(term, number);
        foreach (var term in report.Sketch.Neutral.Terms)
            Neutral.Add(term, number);
    }
}
