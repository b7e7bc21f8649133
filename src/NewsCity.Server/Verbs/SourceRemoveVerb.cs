using System.CommandLine;
using NewsCity.Pipeline;
using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Archive;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Verbs;

/// <summary><c>newscity sources remove</c>: a source with everything that came from it.</summary>
public static class SourceRemoveVerb
{
    public static Command Create()
    {
        var key = new Argument<string>("KEY") { Description = "Its key." };
        var yes = new Option<bool>("--yes") { Description = "Remove it without asking." };
        var verb = new Command(
            "remove",
            "Removes a source with everything that came from it: feeds, articles, versions, pictures, archived pages, index. To rest it instead: sources set KEY off=true."
        )
        {
            key,
            yes,
        };
        verb.SetAction((parsed, cancel) => RunAsync(CommandLine.Settings(parsed), parsed.GetValue(key)!, parsed.GetValue(yes), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(PaperSettings settings, string key, bool yes, CancellationToken cancel)
    {
        using var only = PaperLock.TryTake(settings.Data);
        if (only is null)
        {
            await Console.Error.WriteLineAsync($"newscity: another newscity is working on the paper in «{settings.Data}»");
            return CommandLine.Failed;
        }
        using var desk = PaperHost.Desk(settings);
        var store = desk.Services.GetRequiredService<NewsStore>();
        if ((await store.HealthAsync()).FirstOrDefault(health => health.Source.Key == key) is not { } source)
        {
            await Console.Error.WriteLineAsync($"newscity: there is no source «{key}»");
            return CommandLine.Failed;
        }
        if (!await Question.AskAsync($"Remove «{key}» ({source.Source.NameFa}) and its {source.Articles} articles for ever?", yes))
            return CommandLine.Failed;
        Removed removed;
        using (var writing = await store.WriteAsync(cancel))
        {
            removed = writing.RemoveSource(key);
            writing.Commit();
        }
        // What follows is derived: if it breaks off here, the index follows at the next start, and caches age out.
        await desk.Services.GetRequiredService<SearchIndex>().CatchUpAsync(store);
        desk.Services.GetRequiredService<PageArchive>().ForgetSource(key);
        desk.Services.GetRequiredService<PictureStore>().Forget(removed.Articles.ToHashSet());
        await Console.Error.WriteLineAsync(
            $"«{key}» is gone with {removed.Feeds} feeds and {removed.Articles.Count} articles; {removed.Heirs} copies of others count as originals now."
        );
        return CommandLine.Done;
    }
}
