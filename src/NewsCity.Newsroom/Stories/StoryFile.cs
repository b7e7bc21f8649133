namespace NewsCity.Newsroom.Stories;

/// <summary>What is known of one story: its reports in order of arrival and the sums of the newest ones' vectors.</summary>
internal sealed class StoryFile
{
    /// <summary>Reports that the sums hold at most: a long story is what it is of late.</summary>
    private const int Summed = 16;

    private readonly List<Remembered> reports = [];

    public IReadOnlyList<Remembered> Reports => reports;

    /// <summary>Sums of the newest reports; empty while the story has one report, whose own vectors say the same.</summary>
    public TermSum Words { get; } = new();
    public TermSum Title { get; } = new();

    /// <summary>Adds the newest report.</summary>
    public void Add(Remembered report)
    {
        reports.Add(report);
        if (reports.Count == 1)
            return;
        if (reports.Count == 2)
        {
            Words.Add(reports[0].Sketch.Words, 1);
            Title.Add(reports[0].Sketch.Title, 1);
        }
        Words.Add(report.Sketch.Words, 1);
        Title.Add(report.Sketch.Title, 1);
        if (reports.Count <= Summed)
            return;
        var old = reports[^(Summed + 1)].Sketch;
        Words.Add(old.Words, -1);
        Title.Add(old.Title, -1);
    }
}
