using NewsCity.Newsroom.Copies;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// Judges reports one by one in order of arrival: which story each belongs to and whose text it republishes. The state is a function of
/// the remembered reports, their judgements and their order alone: a desk that recalls them goes on exactly as one that never stopped.
/// Not for several threads.
/// </summary>
public sealed class Desk
{
    private readonly List<Remembered> reports = [];
    private readonly Dictionary<long, int> numbers = [];
    private readonly Dictionary<long, List<int>> stories = [];
    private readonly Frequencies frequencies = new();
    private readonly Postings words = new();
    private readonly CopyIndex copies = new();

    /// <summary>Reports remembered.</summary>
    public int Count => reports.Count;

    /// <summary>Judges the next report and remembers it.</summary>
    public Judgement Judge(Report report) => Judge(Sketch.Of(report));

    /// <summary>Judges the next report by its sketch and remembers it.</summary>
    public Judgement Judge(Sketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (numbers.TryGetValue(sketch.Id, out var known))
            return new(reports[known].Story, reports[known].CopyOf, "این گزارش پیش‌تر داوری شده است.");
        var original = OriginalOf(sketch);
        long? copyOf = null;
        IReadOnlyList<long> precedes = [];
        long story;
        string reason;
        if (original is { } number)
        {
            story = reports[number].Story;
            var first = First(number);
            if (sketch.Published < first.Published)
            {
                precedes = [first.Id, .. CopiesOf(first)];
                reason = "متن همان است و این گزارش زودتر منتشر شده است.";
            }
            else
            {
                copyOf = first.Id;
                reason = "متن آن بازنشر گزارشی پیشین است.";
            }
        }
        else if (StoryOf(sketch) is { } found)
            (story, reason) = (found, "هم‌موضوع با گزارش‌های این داستان است.");
        else
            (story, reason) = (sketch.Id, "رویدادی تازه است؛ گزارشی مانند آن نبود.");
        Remember(sketch, story, copyOf);
        foreach (var id in precedes)
            reports[numbers[id]].CopyOf = sketch.Id;
        return new(story, copyOf, reason) { Precedes = precedes };
    }

    /// <summary>Remembers a report that was judged before, in the order in which they were judged.</summary>
    public void Recall(Report report, long story, long? duplicateOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!numbers.ContainsKey(report.Id))
            Remember(Sketch.Of(report), story, duplicateOf);
    }

    /// <summary>Forgets the reports published before an instant, as if they had never come.</summary>
    public void Forget(DateTimeOffset before)
    {
        if (!reports.Exists(report => report.Sketch.Published < before))
            return;
        var kept = reports.FindAll(report => report.Sketch.Published >= before);
        foreach (var gone in reports)
            if (gone.Sketch.Published < before)
            {
                frequencies.Remove(gone.Sketch.Words);
                frequencies.Remove(gone.Sketch.Title);
                frequencies.Count(-1);
            }
        reports.Clear();
        numbers.Clear();
        stories.Clear();
        words.Clear();
        copies.Clear();
        foreach (var report in kept)
            Post(report);
    }

    private void Remember(Sketch sketch, long story, long? copyOf)
    {
        frequencies.Add(sketch.Words);
        frequencies.Add(sketch.Title);
        frequencies.Count(1);
        Post(new Remembered(sketch, story) { CopyOf = copyOf });
    }

    private void Post(Remembered report)
    {
        var number = reports.Count;
        reports.Add(report);
        numbers[report.Sketch.Id] = number;
        if (!stories.TryGetValue(report.Story, out var members))
            stories[report.Story] = members = [];
        members.Add(number);
        copies.Add(report.Sketch.Fingerprint, number);
        foreach (var term in report.Sketch.Words.Terms)
            words.Add(term, number);
    }

    private int? OriginalOf(Sketch sketch)
    {
        int? best = null;
        float most = 0;
        foreach (var number in copies.Candidates(sketch.Fingerprint))
        {
            var sure = CopyRule.Judge(sketch.Fingerprint, reports[number].Sketch.Fingerprint);
            if (sure > most)
                (best, most) = (number, sure);
        }
        return best;
    }

    private Sketch First(int number) =>
        reports[number].CopyOf is { } id && numbers.TryGetValue(id, out var first) ? reports[first].Sketch : reports[number].Sketch;

    private IEnumerable<long> CopiesOf(Sketch first)
    {
        foreach (var number in stories[reports[numbers[first.Id]].Story])
            if (reports[number].CopyOf == first.Id)
                yield return reports[number].Sketch.Id;
    }

    private long? StoryOf(Sketch sketch)
    {
        var mine = new WeighedVector(sketch.Words, frequencies);
        var title = new WeighedVector(sketch.Title, frequencies);
        var rarest = new List<int>();
        for (var i = 0; i < sketch.Words.Count; i++)
            rarest.Add(i);
        rarest.Sort((a, b) => mine.Weights[b].CompareTo(mine.Weights[a]));
        var scores = new Dictionary<int, float>();
        Span<int> found = stackalloc int[64];
        foreach (var i in rarest.Take(16))
        {
            var count = words.Newest(sketch.Words.Terms[i], found);
            foreach (var number in found[..count])
                scores[number] = scores.GetValueOrDefault(number) + mine.Weights[i];
        }
        long? best = null;
        var most = 0.28f;
        foreach (var (number, _) in scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(24))
        {
            var other = reports[number].Sketch;
            var hours = Math.Abs((sketch.Published - other.Published).TotalHours);
            var score =
                ((0.5f * mine.Cosine(other.Words, frequencies)) + (0.5f * title.Cosine(other.Title, frequencies)))
                * (float)Math.Pow(2, -hours / 96);
            if (score > most)
                (best, most) = (reports[number].Story, score);
        }
        return best;
    }

    private sealed class Remembered(Sketch sketch, long story)
    {
        public Sketch Sketch { get; } = sketch;
        public long Story { get; } = story;

        /// <summary>The report that this one republishes; may name one that is forgotten or not yet recalled.</summary>
        public long? CopyOf { get; set; }
    }
}
