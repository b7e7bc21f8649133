using System.CommandLine;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity frontpage --manifest M.jsonl</c>.</summary>
public static class FrontPageVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("frontpage", "Prints the ranked front page of given instants.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(manifest)!,
                    output,
                    record => new { id = record["id"], error = "frontpage.not-yet" },
                    "frontpage.fault",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }
}
