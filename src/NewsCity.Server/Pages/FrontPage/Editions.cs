using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Hosting;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>The edition of this moment, made once for all pages that show a part of it.</summary>
public sealed class Editions(NewsStore store, PictureStore pictures, Press press, PaperVersion version) : IDisposable
{
    /// <summary>However much changes, an edition stands so long: news are seen at most so late.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(2);

    /// <summary>Topic and section pages look further back than the front page.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(3);

    private readonly SemaphoreSlim making = new(1, 1);
    private long made;
    private Ranked? current;

    /// <summary>The edition of this moment.</summary>
    public async ValueTask<Ranked> CurrentAsync(CancellationToken cancel)
    {
        if (current is { } now && IsFresh(now))
            return now;
        await making.WaitAsync(cancel);
        try
        {
            if (current is { } other && IsFresh(other))
                return other;
            return current = await MakeAsync(press.Now, version.Number, ++made);
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>The edition as it would have been printed at a past instant from what is known now.</summary>
    public async Task<Ranked> AtAsync(DateTimeOffset at)
    {
        var latest = await store.LatestAsync(new NewsFilter { Until = at, Originals = true }, 40);
        return await MakeAsync(at, at, latest, -1, -1);
    }

    public void Dispose() => making.Dispose();

    private bool IsFresh(Ranked ranked)
    {
        var age = (press.Now - ranked.Made).Duration();
        return age < Stands || (ranked.Version == version.Number && age < press.Options.Keep);
    }

    private async Task<Ranked> MakeAsync(DateTimeOffset now, long known, long number)
    {
        var latest = await store.LatestAsync(new NewsFilter { Until = now.AddMinutes(1), Originals = true }, 40);
        // A paper that slept prints its last day, not an empty page.
        var at = latest is [var newest, ..] && newest.Published < now.AddDays(-1) ? newest.Published.AddMinutes(1) : now;
        return await MakeAsync(now, at, latest, known, number);
    }

    private async Task<Ranked> MakeAsync(DateTimeOffset now, DateTimeOffset at, IReadOnlyList<NewsRow> latest, long known, long number)
    {
        var sources = (await store.SourcesAsync()).ToDictionary(source => source.Key, StringComparer.Ordinal);
        var stories = await store.StoriesForRankingAsync(at, Back);
        var ranked = new Ranked(now, at, sources, stories, latest, store, pictures)
        {
            Version = known,
            Number = number,
            Marks = await store.MarksAsync(now),
        };
        await ranked.SetAsync();
        return ranked;
    }
}
