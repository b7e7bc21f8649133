using System.CommandLine;
using NewsCity.Pipeline;
using NewsCity.Pipeline.Rounds;
using NewsCity.Server.Hosting;
using NewsCity.Server.Toolbox;
using NewsCity.Storage;
using Spectre.Console;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity round --once</c>: polls every feed now, reads what is new, ends.</summary>
public static class RoundVerb
{
    public static Command Create()
    {
        var once = new Option<bool>("--once")
        {
            Description = "Every feed, waiting page and watched article, due or not; then the program ends.",
        };
        var due = new Option<bool>("--due")
        {
            Description = "What is due now, as the running paper would take it on; then the program ends. For a timer.",
        };
        var verb = new Command("round", "Reads the news once, without serving it.") { once, due };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(once) == result.GetValue(due))
                result.AddError("round wants either --once or --due");
        });
        verb.SetAction((parsed, cancel) => RunAsync(CommandLine.Settings(parsed), parsed.GetValue(due), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings, bool due, CancellationToken cancel)
    {
        using var only = PaperLock.TryTake(settings.Data);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"newscity: another newscity is working on the paper in «{settings.Data}»");
            return CommandLine.Failed;
        }
        using var desk = PaperHost.Desk(settings);
        var round = desk.Services.GetRequiredService<OneRound>();
        var sources = await desk.Services.GetRequiredService<NewsStore>().SourcesAsync();
        if (sources.Count == 0)
        {
            await Console.Error.WriteLineAsync("newscity: the paper has no sources yet; add some with: newscity import FILE");
            return CommandLine.Failed;
        }
        var results = await WithProgressAsync(sources.Count, done => due ? round.RunDueAsync(done, cancel) : round.RunAsync(done, cancel));
        await SummariseAsync(results);
        return CommandLine.Done;
    }

    private static async Task<IReadOnlyList<RoundResult>> WithProgressAsync(
        int sources,
        Func<Action<RoundResult>, Task<IReadOnlyList<RoundResult>>> run
    )
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            return await run(_ => { });
        return await console
            .Progress()
            .AutoClear(true)
            .StartAsync(progress =>
            {
                var task = progress.AddTask("Reading", maxValue: sources);
                var seen = new HashSet<string>(StringComparer.Ordinal);
                return run(result =>
                {
                    lock (seen)
                        if (seen.Add(result.Source))
                            task.Increment(1);
                });
            });
    }

    /// <summary>Words on standard error, one JSON object on standard output.</summary>
    private static async Task SummariseAsync(IReadOnlyList<RoundResult> results)
    {
        var problems = results
            .SelectMany(result => result.Problems)
            .GroupBy(problem => problem.Key, problem => problem.Value, StringComparer.Ordinal)
            .OrderByDescending(problem => problem.Sum())
            .ToDictionary(problem => problem.Key, problem => problem.Sum());
        var summary = new
        {
            sources = results.Select(result => result.Source).Distinct(StringComparer.Ordinal).Count(),
            feedsPolled = results.Sum(result => result.Polled),
            notModified = results.Sum(result => result.NotModified),
            newEntries = results.Sum(result => result.NewEntries),
            articles = results.Sum(result => result.Articles),
            changed = results.Sum(result => result.Changed),
            deleted = results.Sum(result => result.Deleted),
            problems,
        };
        await Console.Error.WriteLineAsync(
            $"""
            {summary.sources} sources, {summary.feedsPolled} feeds polled ({summary.notModified} unchanged).
            {summary.newEntries} new entries, {summary.articles} new articles, {summary.changed} changed, {summary.deleted} deleted.
            """
        );
        foreach (var (key, count) in problems)
            await Console.Error.WriteLineAsync($"  {key, -28} {count}");
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(JsonLines.Line(summary));
    }
}
