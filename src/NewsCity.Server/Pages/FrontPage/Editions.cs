using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>The edition of this moment, made once for all pages that show a part of it.</summary>
public sealed class Editions(NewsStore store, Press press) : IDisposable
{
    /// <summary>An edition younger than this is still the edition of this moment.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>Topic and section pages look further back than the front page.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(3);

    private readonly SemaphoreSlim making = new(1, 1);
    private Ranked? current;

    /// <summary>The edition of this moment.</summary>
    public async Task<Ranked> CurrentAsync(CancellationToken cancel)
    {
        if (IsFresh(current))
            return current!;
        await making.WaitAsync(cancel);
        try
        {
            return IsFresh(current) ? current! : current = await MakeAsync(press.Now);
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    private bool IsFresh(Ranked? ranked) => ranked is not null && (press.Now - ranked.Made).Duration() < Fresh;

    private async Task<Ranked> MakeAsync(DateTimeOffset now)
    {
        var sources = (await store.SourcesAsync()).ToDictionary(source => source.Key, StringComparer.Ordinal);
        var until = now.AddMinutes(1);
        var latest = await store.LatestAsync(new NewsFilter { Until = until, Originals = true }, 40);
        // A paper that slept prints its last day, not an empty page.
        var at = latest is [var newest, ..] && newest.Published < now.AddDays(-1) ? newest.Published.AddMinutes(1) : now;
        var stories = await store.StoriesForRankingAsync(at, Back);
        var ranked = new Ranked(now, at, sources, stories, latest, store);
        await ranked.SetAsync();
        return ranked;
    }
}
