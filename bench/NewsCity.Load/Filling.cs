using System.Diagnostics;
using NewsCity.Newsroom.Stories;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Load;

/// <summary>Writes a large invented paper through the store's own door.</summary>
internal static class Filling
{
    private const int Together = 2_000;

    public static async Task<int> RunAsync(string data, int count)
    {
        var watch = Stopwatch.StartNew();
        using var store = new NewsStore(new Database(data));
        var invented = new Invented(7);
        // The last of them is of a minute ago; 3,300 a day.
        var from = TimeProvider.System.GetUtcNow().AddMinutes(-1) - (TimeSpan.FromDays(1) / 3_300 * count);
        var (story, left) = (0L, 0);
        for (var at = 0; at < count; at += Together)
        {
            using var writing = await store.WriteAsync(CancellationToken.None);
            if (at == 0)
                foreach (var source in Invented.AllSources())
                    writing.PutSource(source);
            for (var i = at; i < Math.Min(count, at + Together); i++)
            {
                var id = writing.Add(invented.Article(i, from + (TimeSpan.FromDays(1) / 3_300 * i)));
                if (left-- <= 0)
                    (story, left) = (id, invented.Followers());
                writing.Place(id, new Judgement(story, null, story == id ? "" : "واژه‌های مشترک."));
            }
            writing.Commit();
        }
        Console.WriteLine($"{count} articles written in {watch.Elapsed.TotalSeconds:F1} s");
        watch.Restart();
        using var index = new SearchIndex(data);
        await index.CatchUpAsync(store);
        Console.WriteLine($"indexed in {watch.Elapsed.TotalSeconds:F1} s");
        return 0;
    }
}
