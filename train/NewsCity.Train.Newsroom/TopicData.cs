using System.Text.Json.Nodes;
using NewsCity.Newsroom;
using NewsCity.Persian;

namespace NewsCity.Train.Newsroom;

/// <summary>The reports that sections and topics are learned from; the kits' development files are not among them.</summary>
internal static class TopicData
{
    /// <summary>Invented reports count less than an agency's.</summary>
    private const double Invented = 0.4;

    /// <summary>Articles of the kit's training file ("desk", and "read" where the topic was read here), fa-dev ("fa") and the demonstration ("demo").</summary>
    public static List<LabelledTopic> Read(string shared, string demo, string root)
    {
        var read = File.ReadLines(Path.Combine(root, "train/NewsCity.Train.Newsroom/Read/topics-read.tsv"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => Enum.Parse<Topic>(cells[1], ignoreCase: true), StringComparer.Ordinal);
        var all = new List<LabelledTopic>();
        foreach (var d in Lines(Path.Combine(shared, "bench", "persian", ".data", "train", "topics.jsonl")))
        {
            var topic = TopicOf((string?)d["topic"]);
            var known = read.TryGetValue((string)d["id"]!, out var told);
            all.Add(Of(topic is null && known ? "read" : "desk", d, topic ?? (known ? told : null), 1));
        }
        foreach (var d in Lines(Path.Combine(shared, "bench", "stories", "fa-dev", "documents.jsonl")))
            if ((string?)d["language"] == "fa")
                all.Add(Of("fa", d, TopicOf((string?)d["topic"]), Invented));
        foreach (var file in Directory.GetFiles(demo, "*.json").Order(StringComparer.Ordinal))
        {
            var e = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var r in e["reports"]!.AsArray())
                all.Add(
                    new(
                        "demo",
                        new(Text(r!["title"]), Text(r["lead"]), string.Join('\n', r["paragraphs"]!.AsArray().Select(Text))),
                        SectionOf((string)e["section"]!),
                        TopicOf((string?)e["topic"]),
                        Invented
                    )
                );
        }
        return all;
    }

    private static LabelledTopic Of(string set, JsonObject d, Topic? topic, double weight) =>
        new(set, new(Text(d["title"]), Text(d["lead"]), Text(d["text"])), SectionOf((string)d["section"]!), topic, weight);

    private static string Text(JsonNode? node) => node is null ? "" : PersianText.Normalize((string)node!);

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
