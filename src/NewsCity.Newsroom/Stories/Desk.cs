using NewsCity.Newsroom.Copies;

namespace NewsCity.Newsroom.Stories;

/// <summary>
/// Judges reports one by one in order of arrival: which story each belongs to and whose text it republishes. The state is a function of
/// the remembered reports, their judgements and their order alone: a desk that recalls them goes on exactly as one that never stopped.
/// Not for several threads.
/// </summary>
public sealed class Desk
{
    private readonly Archive archive = new();
    private readonly StorySearch search;
    private readonly JoinModel model;

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
        var judgement = OriginalOf(sketch) is { } original ? OfCopy(sketch, original) : OfItsOwn(sketch);
        archive.Add(new Remembered(sketch, judgement.Story) { CopyOf = judgement.DuplicateOf });
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
            archive.Add(new Remembered(sketch, story) { CopyOf = duplicateOf });
    }

    /// <summary>Forgets the reports published before an instant, as if they had never come.</summary>
    public void Forget(DateTimeOffset before) => archive.Forget(before);

    /// <summary>The stories that a report may belong to, with the evidence; for the trainer.</summary>
    internal List<Candidate> Candidates(Sketch sketch) => search.Candidates(sketch);

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
                .. archive.Story(first.Story)!.Reports.Where(report => report.CopyOf == first.Sketch.Id).Select(report => report.Sketch.Id),
            ],
        };
    }

    private Judgement OfItsOwn(Sketch sketch)
    {
        Candidate? best = null;
        float most = 0;
        foreach (var candidate in search.Candidates(sketch))
            if (model.Judge(candidate) is var odds && odds > most)
                (best, most) = (candidate, odds);
        return best is null
            ? new(sketch.Id, null, "رویدادی تازه است؛ گزارشی مانند آن نبود.")
            : new(best.Story, null, "هم‌موضوع با گزارش‌های این داستان است.");
    }

    private Remembered? OriginalOf(Sketch sketch)
    {
        Remembered? best = null;
        float most = 0;
        foreach (var number in archive.Copies.Candidates(sketch.Fingerprint))
        {
            var sure = CopyRule.Judge(sketch.Fingerprint, archive[number].Sketch.Fingerprint);
            if (sure > most)
                (best, most) = (archive[number], sure);
        }
        return best;
    }
}
