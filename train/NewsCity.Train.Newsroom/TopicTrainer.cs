using System.Globalization;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Topics;

namespace NewsCity.Train.Newsroom;

/// <summary>Checks the fit of sections and topics by leaving reports out, then writes <c>topics.tsv</c>.</summary>
internal static class TopicTrainer
{
    private const int Folds = 5;

    public static void Write(string shared, string demo, string root, bool dry)
    {
        var all = TopicData.Read(shared, demo, root);
        Check(all);
        if (dry)
            return;
        var model = TopicFit.Fit(all);
        using var output = new StreamWriter(Path.Combine(root, "src/NewsCity.Newsroom/Topics/topics.tsv")) { NewLine = "\n" };
        output.WriteLine(
            "# Hash of a term, then how it speaks for "
                + string.Join(", ", Enum.GetNames<Topic>())
                + " and the World section; first the weights of the section: constant, words, places, places on top, sport, desk. Written by train/NewsCity.Train.Newsroom."
        );
        output.WriteLine("section\t" + Row(model.Section));
        foreach (var (term, row) in model.Weights.OrderBy(w => w.Key))
            output.WriteLine($"{term:x8}\t{Row(row)}");
        Console.WriteLine($"{model.Weights.Count} terms; section {Row(model.Section)}");
    }

    /// <summary>Folds of the kit's training articles, and each invented set judged by a model that never saw it.</summary>
    private static void Check(List<LabelledTopic> all)
    {
        var desk = new List<(LabelledTopic, Placement)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            bool Held(LabelledTopic _, int n) => n % Folds == fold;
            var agency = all.Where(r => r.Set is "desk" or "read").ToList();
            var model = TopicFit.Fit([.. agency.Where((r, n) => !Held(r, n)), .. all.Where(r => r.Set is "fa" or "demo")]);
            desk.AddRange(agency.Where(Held).Select(r => (r, Place(model, r))));
        }
        Say("agency, all", desk);
        Say("agency, desks", [.. desk.Where(p => p.Item1.Set == "desk")], confusion: true);
        foreach (var set in new[] { "read", "fa", "demo" })
        {
            var model = TopicFit.Fit([.. all.Where(r => r.Set != set)]);
            Say(set, [.. all.Where(r => r.Set == set).Select(r => (r, Place(model, r)))]);
        }
    }

    private static Placement Place(TopicModel model, LabelledTopic report) => TopicJudge.Place(model, report.Reading, []);

    private static void Say(string name, List<(LabelledTopic Gold, Placement Said)> placed, bool confusion = false)
    {
        var topics = placed.Where(p => p.Gold.Topic is not null).Select(p => (Merged(p.Gold.Topic!.Value), Merged(p.Said.Topic))).ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -14} section F1 {Macro([.. placed.Select(p => (p.Gold.Section.ToString(), p.Said.Section.ToString()))]):F3}"
                    + $" ({placed.Count}); topic F1 {Macro(topics):F3}, right {topics.Count(p => p.Item1 == p.Item2) / (double)topics.Count:F3} ({topics.Count})"
            )
        );
        if (confusion)
            foreach (var gold in topics.GroupBy(p => p.Item1).OrderBy(g => g.Key, StringComparer.Ordinal))
                Console.WriteLine(
                    $"    {gold.Key, -14}"
                        + string.Join(", ", gold.CountBy(p => p.Item2).OrderByDescending(p => p.Value).Select(p => $"{p.Key} {p.Value}"))
                );
    }

    private static string Row(float[] row) => string.Join('\t', row.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)));

    private static string Merged(Topic topic) => topic == Topic.Incidents ? "Society" : topic.ToString();

    private static double Macro(List<(string Gold, string Said)> rows) =>
        rows.Select(r => r.Gold)
            .Distinct()
            .Average(y =>
                2.0 * rows.Count(r => r.Gold == y && r.Said == y) / (rows.Count(r => r.Gold == y) + rows.Count(r => r.Said == y))
            );
}
