using System.CommandLine;

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
        var verb = new Command("topics", "Judges section and topic of documents.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(manifest)!,
                    output,
                    record => new { id = record["id"], error = "topics.not-yet" },
                    "topics.fault",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }
}
