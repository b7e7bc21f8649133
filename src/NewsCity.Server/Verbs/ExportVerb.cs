using System.CommandLine;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Server.Pages.Syndication;
using NewsCity.Server.Toolbox;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity export --format jsonl</c>: every article kept, a line each.</summary>
public static class ExportVerb
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "jsonl", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl");
        var opml = new Option<bool>("--opml")
        {
            Description = "The sources and their feeds as OPML instead, for any reader and for import.",
        };
        var verb = new Command("export", "Prints every article kept, one JSON object a line; or the sources as OPML.") { format, opml };
        verb.SetAction(
            (parsed, cancel) =>
                parsed.GetValue(opml)
                    ? PrintOpmlAsync(CommandLine.Settings(parsed), cancel)
                    : RunAsync(CommandLine.Settings(parsed), cancel)
        );
        return verb;
    }

    private static async Task<int> PrintOpmlAsync(PaperSettings settings, CancellationToken cancel)
    {
        using var desk = PaperHost.Desk(settings);
        var sources = await desk.Services.GetRequiredService<NewsStore>().HealthAsync();
        var bytes = Xml.Print(writer => Opml.Write(writer, "NewsCity", sources.Select(source => (source.Source, source.Feeds))));
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes, cancel);
        return CommandLine.Done;
    }

    private static async Task<int> RunAsync(PaperSettings settings, CancellationToken cancel)
    {
        using var desk = PaperHost.Desk(settings);
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        foreach (var news in desk.Services.GetRequiredService<NewsStore>().All())
        {
            cancel.ThrowIfCancellationRequested();
            await output.WriteAsync(
                JsonLines.Line(
                    new
                    {
                        url = news.Url,
                        source = news.Source,
                        newsId = news.Id,
                        kicker = news.Kicker,
                        title = news.Title,
                        lead = news.Lead,
                        text = news.Text,
                        language = news.Language,
                        authors = news.AuthorList,
                        tags = news.TagList,
                        image = news.Image,
                        published = news.Published,
                        modified = news.Modified,
                        versions = news.Versions,
                        firstSeen = news.FirstSeen,
                        deletedAt = news.DeletedAt,
                        section = Name(news.Section),
                        topic = Name(news.Topic),
                        story = news.Story,
                        duplicateOf = news.DuplicateOf,
                    }
                ),
                cancel
            );
        }
        return CommandLine.Done;
    }

#pragma warning disable CA1308 // the contract's words are lower case
    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
