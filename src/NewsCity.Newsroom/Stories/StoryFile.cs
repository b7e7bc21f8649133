namespace NewsCity.Newsroom.Stories;

/// <summary>What is known of one story: its reports in order of arrival and the sums of the newest ones' vectors.</summary>
internal sealed class StoryFile
{
    /// <summary>Reports that the sums hold at most: a long story is what it is of late.</summary>
    private const int Summed = 24;

    private const float TitleShare = 0.5f;
    private const float WordsShare = 0.3f;
    private const float NeutralShare = 0.2f;

    private readonly List<Remembered> reports = [];
    private readonly List<Remembered> copies = [];

    /// <summary>The reports with words of their own.</summary>
    public IReadOnlyList<Remembered> Reports => reports;

    /// <summary>The reports that republish others.</summary>
    public IReadOnlyList<Remembered> Copies => copies;

    /// <summary>Sums of the newest reports; empty while the story has one report, whose own vectors say the same.</summary>
    public TermSum Title { get; private set; } = new();
    public TermSum Words { get; private set; } = new();
    public TermSum Neutral { get; private set; } = new();

    /// <summary>How like each other headline, words and what has no language make two reports, as one figure from 0 to 1.</summary>
    public static float Blend(float title, float words, float neutral) =>
        (TitleShare * title) + (WordsShare * words) + (NeutralShare * neutral);

    /// <summary>Adds the newest report.</summary>
    public void Add(Remembered report, bool isCopy)
    {
        if (isCopy)
        {
            copies.Add(report);
            return;
        }
        reports.Add(report);
        if (reports.Count == 2)
            Sum(reports[0], 1);
        if (reports.Count > 1)
            Sum(report, 1);
        if (reports.Count > Summed)
            Sum(reports[^(Summed + 1)], -1);
    }

    /// <summary>Takes over the reports of another story.</summary>
    public void Absorb(StoryFile other)
    {
        reports.AddRange(other.reports);
        reports.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        copies.AddRange(other.copies);
        copies.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        Resum();
    }

    /// <summary>Lets some reports go.</summary>
    public void Release(Predicate<Remembered> leaves)
    {
        reports.RemoveAll(leaves);
        copies.RemoveAll(leaves);
        Resum();
    }

    /// <summary>How alike two stories are: the cosine of their middles, 0 to 1.</summary>
    public float Likeness(StoryFile other)
    {
        var (mine, theirs) = (Sums(), other.Sums());
        var cross = Blend(mine.Title.Product(theirs.Title), mine.Words.Product(theirs.Words), mine.Neutral.Product(theirs.Neutral));
        return cross == 0 ? 0 : cross / MathF.Sqrt(Square(mine) * Square(theirs));
    }

    private static float Square((TermSum Title, TermSum Words, TermSum Neutral) sums) =>
        Blend(sums.Title.Length * sums.Title.Length, sums.Words.Length * sums.Words.Length, sums.Neutral.Length * sums.Neutral.Length);

    private (TermSum Title, TermSum Words, TermSum Neutral) Sums()
    {
        if (reports.Count != 1)
            return (Title, Words, Neutral);
        var (title, words, neutral) = (new TermSum(), new TermSum(), new TermSum());
        title.Add(reports[0].Portrait.Title, 1);
        words.Add(reports[0].Portrait.Words, 1);
        neutral.Add(reports[0].Portrait.Neutral, 1);
        return (title, words, neutral);
    }

    private void Sum(Remembered report, int sign)
    {
        Title.Add(report.Portrait.Title, sign);
        Words.Add(report.Portrait.Words, sign);
        Neutral.Add(report.Portrait.Neutral, sign);
    }

    private void Resum()
    {
        (Title, Words, Neutral) = (new(), new(), new());
        if (reports.Count > 1)
            foreach (var report in reports.Skip(reports.Count - Summed))
                Sum(report, 1);
    }
}
