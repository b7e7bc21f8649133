using System.CommandLine;
using System.Text.Json.Nodes;
using NewsCity.Newsroom.Topics;
using NewsCity.Persian;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity topics --manifest M.jsonl</c>.</summary>
public static class TopicsVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("topics", "Judges section and topic of documents, with the words that spoke loudest.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(parsed.GetValue(manifest)!, output, Answer, "topics.fault", cancel);
                return 0;
            }
        );
        return verb;
    }

    private static object Answer(JsonObject record)
    {
        var placement = TopicJudge.Place(
            Text(record["title"]),
            Text(record["lead"]),
            Text(record["text"]),
            Categories(record["categories"])
        );
        return new
        {
            id = record["id"],
            section = placement.Section.ToString().ToLowerInvariant(),
            topic = placement.Topic.ToString().ToLowerInvariant(),
            reason = placement.Reason,
        };
    }

    /// <summary>The source's own categories, where the record has any.</summary>
    private static IReadOnlyList<string> Categories(JsonNode? node) => node is JsonArray all ? [.. all.Select(Text)] : [];

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? PersianText.Normalize(text) : "";
}
