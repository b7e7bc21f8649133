using System.Globalization;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Train.Newsroom;

/// <summary>Fits the join decision on labelled streams and tries it on others.</summary>
internal static class JoinTrainer
{
    /// <summary>What stories in the report's language are judged by.</summary>
    private static readonly HashSet<JoinFeature> Own =
    [
        JoinFeature.Bias,
        JoinFeature.Title,
        JoinFeature.TitleOthers,
        JoinFeature.Body,
        JoinFeature.BodyTitle,
        JoinFeature.BodyWords,
        JoinFeature.BodyNeutral,
        JoinFeature.BodyOthers,
        JoinFeature.BodyGap,
        JoinFeature.BodySize,
        JoinFeature.PlacesApart,
        JoinFeature.PlacesShared,
        JoinFeature.NumbersShared,
        JoinFeature.SameSource,
    ];

    /// <summary>What stories in another language are judged by. Learnt from Persian reports, as if their words were not known, and the few foreign ones.</summary>
    private static readonly HashSet<JoinFeature> Foreign =
    [
        JoinFeature.Bias,
        JoinFeature.NeutralMost,
        JoinFeature.NeutralRare,
        JoinFeature.NeutralMargin,
        JoinFeature.PlacesApart,
        JoinFeature.PlacesShared,
        JoinFeature.NumbersShared,
        JoinFeature.Gap,
    ];

    /// <summary>
    /// Odds that every join must bring beside: two events in one story mislead a reader more than one event in two. Of 0, -0.5 and -1 by the
    /// events that must stay apart in fa-dev (0.80, 0.87), where F stays.
    /// </summary>
    public const float Caution = -0.5f;

    /// <summary>How much one row of a story in another language counts among the others.</summary>
    private const double ForeignImportance = 4;

    /// <summary>More likeness of headlines never speaks against a story.</summary>
    private static int?[] Signs(HashSet<JoinFeature> kept) =>
        [.. Enum.GetValues<JoinFeature>().Select(feature => kept.Contains(feature) ? (feature == JoinFeature.Title ? 1 : 0) : (int?)null)];

    /// <summary>
    /// The streams to learn from: whole, with short bodies, as headlines alone, and all events at once in a quarter of their time, so that
    /// the decision meets crowds as well as quiet days.
    /// </summary>
    public static List<LabelledStream> Curriculum(LabelledStream first, LabelledStream second)
    {
        var crowd = LabelledStream.Crowd(first, second, 0.25);
        return [first, first.Cut(150), first.Cut(0), second, second.Cut(150), second.Cut(0), crowd, crowd.Cut(150), crowd.Cut(0)];
    }

    /// <summary>
    /// Rows of evidence of every report against its candidate stories, while the desk groups as <paramref name="grouping"/> says, or as the
    /// labels say when it is null.
    /// </summary>
    public static List<(float[] Row, bool Yes, double Importance)> Examples(LabelledStream stream, JoinModel? grouping)
    {
        var desk = new Desk(grouping ?? JoinModel.Shipped);
        var rows = new List<(float[], bool, double)>();
        var events = stream.Reports.ToDictionary(r => r.Report.Id, r => r.Event);
        var first = new Dictionary<string, long>();
        foreach (var report in stream.Reports)
        {
            var copyOf = desk.OriginalOf(report.Sketch.Fingerprint);
            var candidates = copyOf is null ? desk.Candidates(report.Sketch) : [];
            foreach (var candidate in candidates)
            {
                var members = desk.Members(candidate.Story).Select(id => events[id]).ToList();
                var share = members.Count(e => e == report.Event) / (double)members.Count;
                if (!report.Unsure)
                    rows.Add((candidate.Evidence, share >= 0.5, 1));
            }
            if (grouping is not null)
                desk.Judge(report.Sketch);
            else
            {
                first.TryAdd(report.Event, report.Report.Id);
                desk.Recall(report.Sketch, first[report.Event], copyOf);
            }
        }
        return rows;
    }

    /// <summary>Stories that a desk with <paramref name="model"/> gives.</summary>
    public static Scores Try(LabelledStream stream, JoinModel model)
    {
        var desk = new Desk(model);
        return Scores.Of(stream, [.. stream.Reports.Select(r => desk.Judge(r.Sketch).Story)]);
    }

    /// <summary>Fits on the labels' grouping, then once more on the grouping that the model makes itself.</summary>
    public static JoinModel Fit(IReadOnlyList<LabelledStream> streams, double penalty)
    {
        var examples = streams.SelectMany(s => Examples(s, null)).ToList();
        var model = Fit(examples, penalty);
        for (var round = 0; round < 2; round++)
        {
            examples.AddRange(streams.SelectMany(s => Examples(s, model)));
            model = Fit(examples, penalty);
        }
        return model;
    }

    /// <summary>Writes the weights as <c>join.tsv</c>.</summary>
    public static void Write(JoinModel model, string target)
    {
        using var output = new StreamWriter(target) { NewLine = "\n" };
        output.WriteLine(
            "# feature\tweight (log-odds)\tfor a story in another language. Fitted by train/NewsCity.Train.Newsroom on fa-dev and the demonstration's events."
        );
        foreach (var feature in Enum.GetValues<JoinFeature>())
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feature}\t{model.Own[(int)feature]:0.####}\t{model.Foreign[(int)feature]:0.####}"
                )
            );
    }

    private static JoinModel Fit(List<(float[] Row, bool Yes, double Importance)> examples, double penalty) =>
        new(
            Logistic.Fit([.. examples.Where(e => e.Row[(int)JoinFeature.Foreign] == 0)], penalty, Signs(Own)),
            Logistic.Fit(
                [.. examples.Select(e => (e.Row, e.Yes, Importance: e.Row[(int)JoinFeature.Foreign] > 0 ? ForeignImportance : 1))],
                penalty,
                Signs(Foreign)
            )
        );
}
