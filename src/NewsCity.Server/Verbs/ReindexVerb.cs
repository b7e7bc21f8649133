using System.CommandLine;
using NewsCity.Pipeline;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity reindex</c>: makes the search index anew from the store.</summary>
public static class ReindexVerb
{
    public static Command Create()
    {
        var verb = new Command("reindex", "Throws the search index away and makes it anew from the store.");
        verb.SetAction((parsed, _) => RunAsync(CommandLine.Settings(parsed)));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings)
    {
        using var only = PaperLock.TryTake(settings.Data);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"newscity: another newscity is working on the paper in «{settings.Data}»");
            return CommandLine.Failed;
        }
        using var desk = PaperHost.Desk(settings);
        var index = desk.Services.GetRequiredService<SearchIndex>();
        await index.RebuildAsync(desk.Services.GetRequiredService<NewsStore>());
        await Console.Error.WriteLineAsync($"{index.Count} articles are in the index.");
        return CommandLine.Done;
    }
}
