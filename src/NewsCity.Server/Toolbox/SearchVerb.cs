using System.CommandLine;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity search --manifest M.jsonl</c>.</summary>
public static class SearchVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("search", "Indexes documents and answers queries.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(manifest)!,
                    output,
                    record => new { id = record["id"], error = "search.not-yet" },
                    "search.fault",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }
}
