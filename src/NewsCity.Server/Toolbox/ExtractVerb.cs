using System.CommandLine;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity extract --manifest M.jsonl</c>.</summary>
public static class ExtractVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("extract", "Reads saved news pages and prints their articles, one JSON record a line.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(manifest)!,
                    output,
                    record => new { id = record["id"], error = "extract.not-yet" },
                    "extract.fault",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }
}
