using System.Globalization;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Train.Newsroom;

/// <summary>Fits the join decision on labelled streams and tries it on others.</summary>
internal static class JoinTrainer
{
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
    public static float[] Fit(IReadOnlyList<LabelledStream> streams, double penalty)
    {
        var examples = streams.SelectMany(s => Examples(s, null)).ToList();
        var weights = Logistic.Fit(examples, penalty);
        for (var round = 0; round < 2; round++)
        {
            var model = new JoinModel(weights);
            examples.AddRange(streams.SelectMany(s => Examples(s, model)));
            weights = Logistic.Fit(examples, penalty);
        }
        return weights;
    }

    /// <summary>Writes the weights as <c>join.tsv</c>.</summary>
    public static void Write(float[] weights, string target)
    {
        using var output = new StreamWriter(target) { NewLine = "\n" };
        output.WriteLine("# feature\tweight (log-odds). Fitted by train/NewsCity.Train.Newsroom on fa-dev and the demonstration's events.");
        foreach (var feature in Enum.GetValues<JoinFeature>())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weights[(int)feature]:0.####}"));
    }
}
