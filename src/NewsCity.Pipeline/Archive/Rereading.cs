using System.Text.Json;
using NewsCity.Pipeline.Rounds;
using NewsCity.Reading.Feeds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Archive;

/// <summary>Applies today's extractor to the past, without the network: <c>newscity reread</c>.</summary>
public sealed class Rereading(NewsStore store, RawPages raw, PageReading pages, TimeProvider clock)
{
    /// <summary>Articles of one transaction.</summary>
    private const int Batch = 200;

    /// <summary>
    /// Reads archived pages again. A second run changes nothing; a run that is stopped leaves whole batches. Stories and times stay.
    /// </summary>
    /// <param name="source">Only articles of this source; null for all.</param>
    /// <param name="since">Only articles first seen since then; null for all.</param>
    /// <param name="dry">Only count; change nothing.</param>
    /// <param name="changed">Told of each article whose text changes: as it was and as it will be.</param>
    /// <param name="cancel">Stops between two articles.</param>
    public async Task<RereadResult> RunAsync(
        string? source,
        DateTimeOffset? since,
        bool dry,
        Action<News, News> changed,
        CancellationToken cancel
    )
    {
        var result = new RereadResult();
        var sources = (await store.SourcesAsync()).ToDictionary(one => one.Key, StringComparer.Ordinal);
        long last = 0;
        while (await store.ReadPagesAsync(source, since, last, Batch) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            var better = new List<(News Before, News Now)>();
            foreach (var before in batch)
            {
                cancel.ThrowIfCancellationRequested();
                if (await ReadAsync(sources[before.Source], before, result) is { } now)
                    better.Add((before, now));
            }
            using var writing = await store.WriteAsync(cancel);
            foreach (var (before, now) in better)
                Count(writing.Improve(before, now, clock.GetUtcNow()), before, now, result, changed);
            if (!dry)
                writing.Commit();
        }
        return result;
    }

    private async Task<News?> ReadAsync(Source source, News before, RereadResult result)
    {
        result.Articles++;
        var (addresses, json) = await store.KnownAsAsync(before.Id);
        if (raw.Newest([.. addresses.Append(Address.Of(before.Url)).OfType<string>()]) is not { } page)
        {
            result.NotKept++;
            return null;
        }
        var entry = json is null ? null : JsonSerializer.Deserialize<Entry>(json);
        var now = pages.ReadArchived(source, before, entry, page);
        result.Unread += now is null ? 1 : 0;
        return now is null
            ? null
            : now with
            {
                PageEtag = before.PageEtag,
                PageLastModified = before.PageLastModified,
                RereadAt = before.RereadAt,
                Rereads = before.Rereads,
            };
    }

    private static void Count(Improvement improvement, News before, News now, RereadResult result, Action<News, News> changed)
    {
        result.Texts += improvement == Improvement.Text ? 1 : 0;
        result.Facts += improvement == Improvement.Facts ? 1 : 0;
        if (improvement == Improvement.Text)
            changed(before, now);
    }
}
