using System.Globalization;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Train.Newsroom;

/// <summary>Fits the join decision on labelled streams and tries it on others.</summary>
internal static class JoinTrainer
{
    /// <summary>What reports with a body are judged by; ADD and OUT in the environment change it for experiments.</summary>
    private static readonly HashSet<JoinFeature> Full = Named(
        "FULL",
        "Bias,WordsMost,WordsThree,WordsAll,WordsSum,TitleMost,TitleThree,TitleAll,TitleSum,TitleKnown,WordsKnown,RareShared,RarestTitle,NeutralMost,Gap,Age,Size,NearWordsSum,NearTitleSum,Margin,SameSource,Passage,PlacesApart,PlacesShared,NumbersShared"
    );

    /// <summary>What headlines alone are judged by: little, so that it holds in streams of other sizes and languages.</summary>
    private static readonly HashSet<JoinFeature> Bare = Named(
        "BARE",
        "Bias,WordsMost,TitleMost,NeutralMost,Gap,NearWordsSum,NearTitleSum,Margin,SameSource,PlacesApart,PlacesShared,NumbersShared"
    );

    /// <summary>What stories in another language are judged by. Learnt from Persian reports, as if their words were not known, and the few foreign ones.</summary>
    private static readonly HashSet<JoinFeature> Foreign = Named(
        "FOREIGN",
        "Bias,NeutralMost,NeutralRare,NeutralMargin,PlacesApart,PlacesShared,NumbersShared,Gap"
    );

    private static HashSet<JoinFeature> Named(string variable, string usual) =>
        [.. (Environment.GetEnvironmentVariable(variable) ?? usual).Split(',').Select(Enum.Parse<JoinFeature>)];

    private static int?[] Signs(HashSet<JoinFeature> kept) =>
        [.. Enum.GetValues<JoinFeature>().Select(feature => kept.Contains(feature) ? 0 : (int?)null)];

    /// <summary>
    /// Rows of evidence of every report against its candidate stories, while the desk groups as <paramref name="grouping"/> says, or as the
    /// labels say when it is null.
    /// </summary>
    public static List<(float[] Row, bool Yes, double Importance)> Examples(LabelledStream stream, JoinModel? grouping)
    {
        var desk = new Desk(grouping ?? JoinModel.Shipped);
        var rows = new List<(float[], bool, double)>();
        var events = new Dictionary<long, List<string>>();
        var first = new Dictionary<string, long>();
        foreach (var report in stream.Reports)
        {
            var candidates = desk.Candidates(report.Sketch);
            foreach (var candidate in candidates)
            {
                var members = events[candidate.Story];
                var share = members.Count(e => e == report.Event) / (double)members.Count;
                rows.Add((candidate.Evidence, share >= 0.5, 1));
            }
            long story;
            if (grouping is null)
            {
                first.TryAdd(report.Event, report.Report.Id);
                story = first[report.Event];
                desk.Recall(report.Sketch, story, null);
            }
            else
                story = desk.Judge(report.Sketch).Story;
            if (!events.TryGetValue(story, out var of))
                events[story] = of = [];
            of.Add(report.Event);
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
            "# feature\tweight (log-odds) with a body\tfor a headline alone\tfor a story in another language. Fitted by train/NewsCity.Train.Newsroom on fa-dev and the demonstration's events."
        );
        foreach (var feature in Enum.GetValues<JoinFeature>())
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feature}\t{model.Full[(int)feature]:0.####}\t{model.Bare[(int)feature]:0.####}\t{model.Foreign[(int)feature]:0.####}"
                )
            );
    }

    private static JoinModel Fit(List<(float[] Row, bool Yes, double Importance)> examples, double penalty) =>
        new(
            Logistic.Fit(
                [.. examples.Where(e => e.Row[(int)JoinFeature.Bare] == 0 && e.Row[(int)JoinFeature.Foreign] == 0)],
                penalty,
                Signs(Full)
            ),
            Logistic.Fit(
                [.. examples.Where(e => e.Row[(int)JoinFeature.Bare] > 0 && e.Row[(int)JoinFeature.Foreign] == 0)],
                penalty,
                Signs(Bare)
            ),
            Logistic.Fit(
                [.. examples.Select(e => (e.Row, e.Yes, Importance: e.Row[(int)JoinFeature.Foreign] > 0 ? 4.0 : 1.0))],
                penalty,
                Signs(Foreign)
            )
        );
}
