using System.Globalization;
using System.Text.Json.Nodes;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Topics;
using NewsCity.Newsroom.Words;

namespace NewsCity.Train.Newsroom;

/// <summary>Counts what words say of sections and topics and writes <c>topics.tsv</c>.</summary>
internal static class TopicTrainer
{
    private const double Smoothing = 0.3;

    /// <summary>How far a topic's own counts are believed beside those of all others: small topics have few.</summary>
    private const double Rare = 0.6;

    /// <summary>A listed word counts as so many reports of its topic.</summary>
    private const float Listed = 4;

    private sealed record Labelled(string Title, string Lead, string Text, Section Section, Topic? Topic, float Importance = 1);

    public static void Write(string shared, string demo, string root)
    {
        var kit = Path.Combine(shared, "bench", "persian", ".data");
        var fars = Lines(Path.Combine(kit, "train", "topics.jsonl")).Select(Read).ToList();
        var others = Lines(Path.Combine(shared, "bench", "stories", "fa-dev", "documents.jsonl"))
            .Where(d => (string?)d["language"] == "fa")
            .Select(Read)
            .Concat(
                Directory
                    .GetFiles(demo, "*.json")
                    .Order(StringComparer.Ordinal)
                    .Select(f => JsonNode.Parse(File.ReadAllText(f))!)
                    .SelectMany(e =>
                        e["reports"]!
                            .AsArray()
                            .Select(r => new Labelled(
                                (string)r!["title"]!,
                                (string?)r["lead"] ?? "",
                                string.Join('\n', r["paragraphs"]!.AsArray().Select(p => (string)p!)),
                                SectionOf((string)e["section"]!),
                                TopicOf((string)e["topic"]!)
                            ))
                    )
            )
            .Select(report => report with { Importance = 0.4f })
            .ToList();
        foreach (var fold in Enumerable.Range(0, 4))
        {
            var held = fars.Where((_, n) => n % 4 == fold).ToList();
            var model = Fit([.. fars.Where((_, n) => n % 4 != fold), .. others]);
            Console.WriteLine($"fold {fold}: {Score(model, held)}");
        }
        var all = Fit([.. fars, .. others]);
        using var output = new StreamWriter(Path.Combine(root, "src/NewsCity.Newsroom/Topics/topics.tsv")) { NewLine = "\n" };
        output.WriteLine(
            "# Hash of a term, then how it speaks (log-odds) for "
                + string.Join(", ", Enum.GetNames<Topic>())
                + " and the World section. Counted by train/NewsCity.Train.Newsroom."
        );
        output.WriteLine("prior\t" + Row(all.Priors));
        foreach (var (term, row) in all.Weights.OrderBy(w => w.Key))
            output.WriteLine($"{term:x8}\t{Row(row)}");
        Console.WriteLine($"{all.Weights.Count} terms");
    }

    private static string Row(float[] row) => string.Join('\t', row.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)));

    private static TopicModel Fit(List<Labelled> reports)
    {
        var columns = TopicModel.World + 2;
        var counts = new Dictionary<uint, float[]>();
        var holders = new Dictionary<uint, int>();
        var totals = new double[columns];
        var documents = new double[columns];
        foreach (var report in reports)
        {
            var said = new List<int> { TopicModel.World + (report.Section == Section.World ? 0 : 1) };
            if (report.Topic is { } topic)
                said.Add((int)topic);
            foreach (var c in said)
                documents[c]++;
            var terms = TopicTerms.Of(report.Title, report.Lead, report.Text);
            foreach (var (term, (weight, _)) in terms)
            {
                holders[term] = holders.GetValueOrDefault(term) + 1;
                foreach (var c in said)
                    Count(term, c, report.Importance * weight / MathF.Sqrt(terms.Count) * 8);
            }
        }
        foreach (var (term, says) in Lexicon.Topical())
        {
            holders[term] = holders.GetValueOrDefault(term) + 2;
            if (says == "iran")
                Count(term, TopicModel.World + 1, 6 * Listed);
            else if (says == "world")
            {
                Count(term, TopicModel.World, Listed);
                Count(term, (int)Topic.International, Listed / 2);
            }
            else
            {
                Count(term, (int)TopicOf(says)!, 2 * Listed);
                if (says == "international")
                    Count(term, TopicModel.World, Listed);
            }
        }
        var vocabulary = counts.Count;
        var topics = totals.Take(TopicModel.World).Sum();
        var sections = totals[TopicModel.World] + totals[TopicModel.World + 1];
        var weights = new Dictionary<uint, float[]>();
        foreach (var (term, row) in counts)
        {
            if (holders[term] < 2)
                continue;
            var ofTopics = row.Take(TopicModel.World).Sum();
            var ofSections = row[TopicModel.World] + row[TopicModel.World + 1];
            var said = new float[TopicModel.World + 1];
            for (var c = 0; c < said.Length; c++)
            {
                var (all, allTotal) = c == TopicModel.World ? (ofSections, sections) : (ofTopics, topics);
                var mine = (row[c] + Smoothing) / (totals[c] + (Smoothing * vocabulary));
                var rest = (all - row[c] + Smoothing) / (allTotal - totals[c] + (Smoothing * vocabulary));
                var usual = (all + Smoothing) / (allTotal + (Smoothing * vocabulary));
                said[c] = (float)(Math.Log(usual / rest) + (Rare * Math.Log(mine / usual)));
            }
            weights[term] = said;
        }
        var priors = new float[TopicModel.World + 1];
        for (var c = 0; c < TopicModel.World; c++)
            priors[c] = (float)Math.Log((documents[c] + 5) / (documents.Take(TopicModel.World).Sum() + 40));
        priors[TopicModel.World] = (float)Math.Log((documents[TopicModel.World] + 5) / (documents[TopicModel.World + 1] + 5));
        return new(priors, weights);

        void Count(uint term, int column, float weight)
        {
            if (!counts.TryGetValue(term, out var row))
                counts[term] = row = new float[columns];
            row[column] += weight;
            totals[column] += weight;
        }
    }

    private static string Score(TopicModel model, List<Labelled> held)
    {
        var placed = held.Select(r => (r, Place: TopicJudge.Place(model, r.Title, r.Lead, r.Text, []))).ToList();
        var section = Macro([.. placed.Select(p => (p.r.Section.ToString(), p.Place.Section.ToString()))]);
        var topic = Macro([.. placed.Where(p => p.r.Topic is not null).Select(p => (Merged(p.r.Topic!.Value), Merged(p.Place.Topic)))]);
        return string.Create(CultureInfo.InvariantCulture, $"section {section:F3} topic {topic:F3}");
    }

    private static string Merged(Topic topic) => topic == Topic.Incidents ? "Society" : topic.ToString();

    private static double Macro(List<(string Gold, string Said)> rows) =>
        rows.Select(r => r.Gold)
            .Distinct()
            .Average(y =>
                2.0 * rows.Count(r => r.Gold == y && r.Said == y) / (rows.Count(r => r.Gold == y) + rows.Count(r => r.Said == y))
            );

    private static Labelled Read(JsonObject d)
    {
        var lead = (string?)d["lead"] ?? "";
        var text = (string?)d["text"] ?? "";
        return new(
            (string)d["title"]!,
            lead,
            text.StartsWith(lead, StringComparison.Ordinal) ? text[lead.Length..] : text,
            SectionOf((string)d["section"]!),
            TopicOf((string?)d["topic"])
        );
    }

    private static Section SectionOf(string name) => name == "world" ? Section.World : Section.Iran;

    private static Topic? TopicOf(string? name) =>
        name switch
        {
            null => null,
            "social" => Topic.Society,
            "sports" => Topic.Sport,
            "world" => Topic.International,
            _ => Enum.Parse<Topic>(name, ignoreCase: true),
        };

    private static IEnumerable<JsonObject> Lines(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!.AsObject());
}
