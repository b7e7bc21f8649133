using System.CommandLine;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity feed --manifest M.jsonl</c>.</summary>
public static class FeedVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("feed", "Reads feeds (files) and prints what they say, one JSON record a line.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.AnswerAsync(
                    parsed.GetValue(manifest)!,
                    output,
                    record => new { id = record["id"], error = "feed.not-yet" },
                    "feed.fault",
                    cancel
                );
                return 0;
            }
        );
        return verb;
    }
}
