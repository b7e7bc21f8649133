using System.CommandLine;
using System.Globalization;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity pin STORY</c> and <c>newscity bury STORY</c>: an editor's word on the front page. The paper may be served meanwhile.</summary>
public static class MarkVerbs
{
    public static Command Pin() => Create("pin", EditorMark.Pin, "Puts a story on top of the front page.");

    public static Command Bury() => Create("bury", EditorMark.Bury, "Takes a story from the front page.");

    private static Command Create(string name, string kind, string description)
    {
        var story = new Argument<long>("STORY") { Description = "Number of the story, as in /story/STORY." };
        var until = new Option<string?>("--until") { Description = "When it ends by itself, ISO 8601.", HelpName = "T" };
        var lift = new Option<bool>("--lift") { Description = "Ends what was said of the story before." };
        var verb = new Command(name, description) { story, until, lift };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                DateTimeOffset? end = null;
                if (parsed.GetValue(until) is { } text)
                {
                    if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                    {
                        await Console.Error.WriteLineAsync($"newscity: «{text}» is no instant such as 2026-03-01T12:00:00+03:30");
                        return CommandLine.Usage;
                    }
                    end = instant;
                }
                return await RunAsync(CommandLine.Settings(parsed), kind, parsed.GetValue(story), end, parsed.GetValue(lift), cancel);
            }
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        PaperSettings settings,
        string kind,
        long story,
        DateTimeOffset? until,
        bool lift,
        CancellationToken cancel
    )
    {
        using var store = new NewsStore(new Database(settings.Data));
        if ((await store.StoryAsync(story)).Count == 0)
        {
            await Console.Error.WriteLineAsync($"newscity: there is no story {story} in the paper in «{settings.Data}»");
            return CommandLine.Failed;
        }
        var now = TimeProvider.System.GetUtcNow();
        using var writing = await store.WriteAsync(cancel);
        if (lift)
            writing.Lift(story, now);
        else
            writing.Mark(
                new EditorMark
                {
                    Story = story,
                    Kind = kind,
                    SetAt = now,
                    Until = until,
                }
            );
        writing.Commit();
        await Console.Error.WriteLineAsync(
            lift ? $"Story {story} stands where its reports put it."
            : kind == EditorMark.Pin ? $"Story {story} stands on top."
            : $"Story {story} is off the front page."
        );
        return CommandLine.Done;
    }
}
