using System.CommandLine;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity stories --manifest M.jsonl</c>.</summary>
public static class StoriesVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("stories", "Groups reports into stories and finds copies, one by one, in order of publication.")
        {
            manifest,
        };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(manifest)!,
                    output,
                    record => new { id = record["id"], error = "stories.not-yet" },
                    "stories.fault",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }
}
