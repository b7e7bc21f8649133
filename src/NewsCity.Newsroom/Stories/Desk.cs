using NewsCity.Newsroom.Copies;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// Judges reports one by one in order of arrival: which story each belongs to and whose text it republishes. The state is a function of
/// the remembered reports, their judgements and their order alone: a desk that recalls them goes on exactly as one that never stopped.
/// Not for several threads.
/// </summary>
public sealed class Desk
{
    private const long Quarter = TimeSpan.TicksPerDay / 4;

    /// <summary>Likeness of two stories above which they are one, and the hours of silence that halve it.</summary>
    private const float MergeLikeness = 0.3f;
    private const double MergeHours = 24;

    private readonly Archive archive = new();
    private readonly StorySearch search;
    private readonly JoinModel model;
    private DateTimeOffset horizon;

    public Desk()
        : this(JoinModel.Shipped) { }

    internal Desk(JoinModel model)
    {
        this.model = model;
        search = new(archive);
    }

    /// <summary>Reports remembered.</summary>
    public int Count => archive.Count;

    /// <summary>Judges the next report and remembers it.</summary>
    public Judgement Judge(Report report) => Judge(Sketch.Of(report));

    /// <summary>Judges the next report by its sketch and remembers it.</summary>
    public Judgement Judge(Sketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (archive.Find(sketch.Id) is { } known)
            return new(known.Story, known.CopyOf, "این گزارش پیش‌تر داوری شده است.");
        if (Original(sketch.Fingerprint) is not { } original)
            return OfItsOwn(sketch);
        var judgement = OfCopy(sketch, original);
        archive.Add(sketch, judgement.Story, judgement.DuplicateOf, null);
        foreach (var id in judgement.Precedes)
            archive.Find(id)!.CopyOf = sketch.Id;
        return judgement;
    }

    /// <summary>Remembers a report that was judged before, in the order in which they were judged.</summary>
    public void Recall(Report report, long story, long? duplicateOf) => Recall(Sketch.Of(report), story, duplicateOf);

    /// <summary>As <see cref="Recall(Report, long, long?)"/>, by the sketch.</summary>
    public void Recall(Sketch sketch, long story, long? duplicateOf)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (archive.Find(sketch.Id) is null)
            archive.Add(sketch, story, duplicateOf, null);
    }

    /// <summary>
    /// Forgets the reports published before <see cref="Horizon"/> of an instant, as if they had never come: what is left is weighed anew, four
    /// times a day at most.
    /// </summary>
    public void Forget(DateTimeOffset before)
    {
        var edge = Horizon(before);
        if (edge == horizon)
            return;
        horizon = edge;
        archive.Forget(edge);
    }

    /// <summary>The last quarter of a UTC day that begins at or before an instant: what a desk that forgets before the instant has not forgotten.</summary>
    public static DateTimeOffset Horizon(DateTimeOffset before) =>
        before.UtcTicks < Quarter ? DateTimeOffset.MinValue : new(before.UtcTicks - (before.UtcTicks % Quarter), TimeSpan.Zero);

    /// <summary>Makes one story of two, as an editor or an earlier judgement says.</summary>
    public void Merge(long from, long into) => archive.Merge(from, into);

    /// <summary>Puts one remembered report into another story, which may be new; a new story's id is that of its first report.</summary>
    public void Move(long report, long story) => archive.Move(report, story);

    /// <summary>The story of a remembered report; null for others.</summary>
    public long? StoryOf(long report) => archive.Find(report)?.Story;

    /// <summary>The stories that a report may belong to, with the evidence; for the trainer.</summary>
    internal List<Candidate> Candidates(Sketch sketch) => search.Candidates(sketch, archive.Portray(sketch), thorough: true);

    private Judgement OfCopy(Sketch sketch, Remembered other)
    {
        var first = other.CopyOf is { } id ? archive.Find(id) ?? other : other;
        if (sketch.Published >= first.Sketch.Published)
            return new(other.Story, first.Sketch.Id, "متن آن بازنشر گزارشی پیشین است.");
        return new(other.Story, null, "متن همان است و این گزارش زودتر منتشر شده است.")
        {
            Precedes =
            [
                first.Sketch.Id,
                .. Remembered(first.Story).Where(report => report.CopyOf == first.Sketch.Id).Select(report => report.Sketch.Id),
            ],
        };
    }

    /// <summary>Ids of the remembered reports of a story, in order of arrival.</summary>
    public IEnumerable<long> Members(long story) => Remembered(story).Select(report => report.Sketch.Id);

    /// <summary>The remembered report whose text this is, if any; for the trainer.</summary>
    internal long? OriginalOf(Fingerprint fingerprint) => Original(fingerprint)?.Sketch.Id;

    private IEnumerable<Remembered> Remembered(long story) =>
        archive.Story(story) is { } file ? file.Reports.Concat(file.Copies).OrderBy(report => report.Number) : [];

    private Judgement OfItsOwn(Sketch sketch)
    {
        var portrait = archive.Portray(sketch);
        var candidates = search.Candidates(sketch, portrait);
        Candidate? best = null;
        float most = 0;
        foreach (var candidate in candidates)
            if (model.Judge(candidate) is var odds && odds > most)
                (best, most) = (candidate, odds);
        var story = best?.Story ?? sketch.Id;
        archive.Add(sketch, story, null, portrait);
        return best is null
            ? new(story, null, "رویدادی تازه است؛ گزارشی مانند آن نبود.")
            : new(story, null, "هم‌موضوع با گزارش‌های این داستان است.") { Merges = SecondLook(sketch, story, candidates) };
    }

    /// <summary>
    /// A report that fits two stories makes the desk look at both: when their middles are alike too, they are one event. The story with more
    /// reports goes on, the older of two equals.
    /// </summary>
    private List<StoryMerge> SecondLook(Sketch sketch, long story, List<Candidate> candidates)
    {
        var merges = new List<StoryMerge>();
        foreach (var candidate in candidates)
        {
            if (candidate.Story == story || candidate[JoinFeature.Foreign] > 0 || model.Judge(candidate) <= 0)
                continue;
            if (archive.Story(candidate.Story) is not { } other)
                continue;
            var mine = archive.Story(story)!;
            var hours = Math.Abs((sketch.Published - other.Reports[^1].Sketch.Published).TotalHours);
            if (mine.Likeness(other) * Math.Pow(2, -hours / MergeHours) <= MergeLikeness)
                continue;
            var keepsOther =
                other.Reports.Count > mine.Reports.Count
                || (other.Reports.Count == mine.Reports.Count && other.Reports[0].Number < mine.Reports[0].Number);
            var merge = keepsOther ? new StoryMerge(story, candidate.Story) : new StoryMerge(candidate.Story, story);
            archive.Merge(merge.From, merge.Into);
            story = merge.Into;
            merges.Add(merge);
        }
        return merges;
    }

    private Remembered? Original(Fingerprint fingerprint)
    {
        Remembered? best = null;
        float most = 0;
        foreach (var number in archive.Copies.Candidates(fingerprint))
        {
            var sure = CopyRule.Judge(fingerprint, archive[number].Sketch.Fingerprint);
            if (sure > most)
                (best, most) = (archive[number], sure);
        }
        return best;
    }
}
