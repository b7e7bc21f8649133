using System.Globalization;
using System.Text.Json.Nodes;
using NewsCity.Newsroom;

namespace NewsCity.Train.Newsroom;

/// <summary>Reads the labelled streams: the kit's and the demonstration's events.</summary>
internal static class Streams
{
    /// <summary>One language of OG2021 headlines; evaluation only.</summary>
    public static LabelledStream Og(string kit, string language) =>
        LabelledStream.Of(
            language,
            File.ReadLines(Path.Combine(kit, ".data", "og2021.tsv"))
                .Select(line => line.Split('\t'))
                .Where(cells => cells[1] == language)
                .Select(cells =>
                    (
                        cells[0],
                        new Report
                        {
                            Id = 0,
                            Source = "",
                            Published = DateTimeOffset.Parse(cells[2] + "Z", CultureInfo.InvariantCulture),
                            Title = cells[5],
                            Language = language[..2],
                        },
                        cells[3],
                        false
                    )
                ),
            []
        );

    /// <summary>fa-dev or tg-dev; languages null for all.</summary>
    public static LabelledStream Labelled(string kit, string folder, string? language)
    {
        var documents = Lines(Path.Combine(kit, folder, "documents.jsonl"));
        var alike = Lines(Path.Combine(kit, folder, "events.jsonl"))
            .SelectMany(e => (e["hardNegativeOf"] as JsonArray ?? []).Select(o => Pair((string)e["event"]!, (string)o!)))
            .Distinct()
            .ToList();
        return LabelledStream.Of(
            folder + language,
            documents
                .Where(d => language is null || (string)d["language"]! == language)
                .Select(d =>
                    (
                        (string)d["id"]!,
                        new Report
                        {
                            Id = 0,
                            Source = (string?)d["source"] ?? "",
                            Published = DateTimeOffset.Parse((string)d["published"]!, CultureInfo.InvariantCulture),
                            Title = (string)d["title"]!,
                            Text = (string?)d["text"] ?? "",
                            Language = (string)d["language"]!,
                        },
                        (string)d["event"]!,
                        (bool?)d["unsure"] ?? false
                    )
                ),
            alike
        );
    }

    /// <summary>The events written for the demonstration.</summary>
    public static LabelledStream Demo(string folder)
    {
        var zero = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
        var events = Directory
            .GetFiles(folder, "*.json")
            .Order(StringComparer.Ordinal)
            .Select(f => JsonNode.Parse(File.ReadAllText(f))!.AsObject())
            .ToList();
        return LabelledStream.Of(
            "demo",
            events.SelectMany(e =>
                e["reports"]!
                    .AsArray()
                    .Select(r =>
                        (
                            (string)r!["id"]!,
                            new Report
                            {
                                Id = 0,
                                Source = (string)r["agency"]!,
                                Published = zero.AddMinutes((double)r["minute"]!),
                                Title = (string)r["title"]!,
                                Text = string.Join(
                                        '\n',
                                        new[] { (string?)r["lead"] ?? "" }.Concat(r["paragraphs"]!.AsArray().Select(p => (string)p!))
                                    )
                                    .Trim(),
                                Language = "fa",
                            },
                            (string)e["event"]!,
                            false
                        )
                    )
            ),
            [.. events.Where(e => e["lookAlikeOf"] is JsonValue).Select(e => Pair((string)e["event"]!, (string)e["lookAlikeOf"]!))]
        );
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    private static List<JsonObject> Lines(string path) =>
        [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!.AsObject())];
}
