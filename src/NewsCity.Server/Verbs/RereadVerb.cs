using System.CommandLine;
using System.Globalization;
using NewsCity.Pipeline;
using NewsCity.Pipeline.Archive;
using NewsCity.Server.Hosting;
using NewsCity.Server.Toolbox;
using NewsCity.Storage;
using NewsCity.Storage.Archive;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity reread</c>: today's extractor over the archived pages, without the network.</summary>
public static class RereadVerb
{
    public static Command Create()
    {
        var source = new Option<string?>("--source") { Description = "Only this source.", HelpName = "KEY" };
        var since = new Option<DateTimeOffset?>("--since")
        {
            Description = "Only articles first seen since then: 2026-11-20, 2026-11-20T08:00Z, or 3d, 12h ago.",
            HelpName = "TIME",
            CustomParser = result =>
            {
                if (Times.TryParse(result.Tokens[0].Value, TimeProvider.System.GetUtcNow(), out var time))
                    return time;
                result.AddError($"--since: «{result.Tokens[0].Value}» is no time such as 2026-11-20 or 3d");
                return null;
            },
        };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would change; change nothing." };
        var verb = new Command(
            "reread",
            "Reads the archived pages again with today's extractor, without the network. What it finds better replaces what is kept; readers are told of no edit."
        )
        {
            source,
            since,
            dry,
        };
        verb.SetAction(
            (parsed, cancel) =>
                RunAsync(CommandLine.Settings(parsed), parsed.GetValue(source), parsed.GetValue(since), parsed.GetValue(dry), cancel)
        );
        return verb;
    }

    private static async Task<int> RunAsync(
        PaperSettings settings,
        string? source,
        DateTimeOffset? since,
        bool dry,
        CancellationToken cancel
    )
    {
        using var only = PaperLock.TryTake(settings.Data);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"newscity: another newscity is working on the paper in «{settings.Data}»");
            return CommandLine.Failed;
        }
        using var desk = PaperHost.Desk(settings);
        var store = desk.Services.GetRequiredService<NewsStore>();
        if (source is not null && (await store.SourcesAsync()).All(one => one.Key != source))
        {
            await Console.Error.WriteLineAsync($"newscity: there is no source «{source}»");
            return CommandLine.Failed;
        }
        await using var output = new BufferedStream(Console.OpenStandardOutput());
        var result = await desk
            .Services.GetRequiredService<Rereading>()
            .RunAsync(source, since, dry, (before, now) => output.Write(Line(before, now)), cancel);
        if (!dry)
            await desk.Services.GetRequiredService<SearchIndex>().CatchUpAsync(store);
        var size = desk.Services.GetRequiredService<PageArchive>().Size();
        await Console.Error.WriteLineAsync(
            $"""
            {result.Articles} articles, {result.NotKept} without an archived page, {result.Unread} whose page gives no article now.
            {(dry ? "Would change" : "Changed")}: the text of {result.Texts}, only other facts of {result.Facts}.
            The archive holds {size.Pages} pages in {Megabytes(size.Bytes)} MB ({Megabytes(size.Unpacked)} MB unpacked).
            """
        );
        return CommandLine.Done;
    }

    private static ReadOnlyMemory<byte> Bytes(object line) => JsonLines.Line(line);

    private static ReadOnlySpan<byte> Line(News before, News now) =>
        Bytes(
            new
            {
                newsId = before.Id,
                source = before.Source,
                url = before.Url,
                before = new
                {
                    title = before.Title,
                    lead = before.Lead,
                    letters = before.Text.Length,
                },
                now = new
                {
                    title = now.Title,
                    lead = now.Lead,
                    letters = now.Text.Length,
                },
            }
        ).Span;

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
