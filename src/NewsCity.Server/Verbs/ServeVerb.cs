using System.CommandLine;
using NewsCity.Pipeline;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity serve</c>: the paper on a port, its rounds running.</summary>
public static class ServeVerb
{
    public static Command Create()
    {
        var verb = new Command("serve", "Serves the paper and keeps it up to date. A new paper begins with the built-in catalogue.");
        Prepare(verb);
        return verb;
    }

    /// <summary>Without a verb the paper is served.</summary>
    public static void MakeDefault(RootCommand root)
    {
        Prepare(root);
        root.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !token.Value.StartsWith('-')))
                result.AddError($"there is no verb «{token.Value}»");
        });
    }

    private static void Prepare(Command verb)
    {
        var urls = CommandLine.Urls();
        verb.Options.Add(urls);
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction((parsed, cancel) => RunAsync(CommandLine.Settings(parsed) with { Urls = parsed.GetValue(urls) }, cancel));
    }

    private static async Task<int> RunAsync(PaperSettings settings, CancellationToken cancel)
    {
        using var only = PaperLock.TryTake(settings.Data);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"newscity: another newscity is working on the paper in «{settings.Data}»");
            return CommandLine.Failed;
        }
        await using var site = PaperHost.Site(settings);
        var store = site.Services.GetRequiredService<NewsStore>();
        if ((await store.SourcesAsync()).Count == 0)
            await Planting.PlantAsync(store, Catalogue.BuiltIn(), site.Services.GetRequiredService<TimeProvider>(), cancel);
        return await RunAsync(site, cancel);
    }

    /// <summary>Runs a site until it is asked to stop, and says where it is.</summary>
    internal static async Task<int> RunAsync(WebApplication site, CancellationToken cancel)
    {
        try
        {
            await site.StartAsync(cancel);
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"newscity: {e.Message}");
            return CommandLine.Failed;
        }
        foreach (var url in site.Urls)
            await Console.Error.WriteLineAsync($"The paper is at {url}");
        await site.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
