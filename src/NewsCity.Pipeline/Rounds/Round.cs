using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using NewsCity.Newsroom.Stories;
using NewsCity.Pipeline.Metrics;
using NewsCity.Pipeline.WebSub;
using NewsCity.Reading.Feeds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>One pass of the pipeline over one source: the whole journey of its entries, stored in one transaction.</summary>
public sealed class Round(
    NewsStore store,
    Newsdesk newsdesk,
    Polling polling,
    PageReading pages,
    Subscriptions subscriptions,
    TimeProvider clock,
    IOptions<RoundOptions> options
)
{
    private static readonly JsonSerializerOptions EntryJson = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>A round over the feeds of a source that the scope takes on.</summary>
    public async Task<RoundResult> RunAsync(Source source, RoundScope scope, CancellationToken cancel)
    {
        var feeds = (await store.FeedsAsync(source.Key)).Where(feed => !feed.Gone && scope.Polls(feed)).ToList();
        return await RunAsync(source, feeds, scope, cancel);
    }

    /// <summary>
    /// 1. polls the feeds; 2. reads the pages of new and waiting entries, and again those whose time has come;
    /// 3. in one transaction: keeps validators and entries, gives articles their ids, judges and places them.
    /// A crash before the end leaves everything as it was, validators included, so that the next round meets the same news again.
    /// </summary>
    /// <param name="source">The source to read.</param>
    /// <param name="feeds">Its feeds to poll.</param>
    /// <param name="scope">What else the round takes on.</param>
    /// <param name="cancel">Stops the round; nothing of it stands then.</param>
    public async Task<RoundResult> RunAsync(Source source, IReadOnlyList<FeedState> feeds, RoundScope scope, CancellationToken cancel)
    {
        var polls = new Poll[feeds.Count];
        if (feeds.Count == 1)
            polls[0] = await polling.AskAsync(feeds[0], cancel);
        else
            await Parallel.ForEachAsync(
                Enumerable.Range(0, feeds.Count),
                new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel },
                async (i, token) => polls[i] = await polling.AskAsync(feeds[i], token)
            );
        return await StoreAsync(source, polls, scope, cancel);
    }

    /// <summary>A hub sent what is new in a feed: the same journey, without asking.</summary>
    public Task<RoundResult> PushAsync(
        Source source,
        FeedState feed,
        ReadOnlyMemory<byte> bytes,
        string? contentType,
        CancellationToken cancel
    ) => StoreAsync(source, [polling.Push(feed, bytes, contentType)], new RoundScope(_ => false, clock.GetUtcNow(), true), cancel);

    private async Task<RoundResult> StoreAsync(Source source, Poll[] polls, RoundScope scope, CancellationToken cancel)
    {
        var result = new RoundResult { Source = source.Key };
        var began = clock.GetUtcNow();
        var entries = Entries(source, polls, result);
        var known = await store.KnownAddressesAsync([.. entries.Select(entry => entry.Address)]);
        var fresh = entries.Where(entry => !known.Contains(entry.Address)).ToList();
        for (var i = 0; i < polls.Length; i++)
            if (!polls[i].Pushed)
                polls[i] = polling.Plan(
                    polls[i],
                    fresh.Count(entry => entry.Feed == polls[i].State.Id),
                    subscriptions.Covers(polls[i].State.Id)
                );

        var pagesLeft = options.Value.Pages;
        var waiting = scope.Pages && pagesLeft > 0 ? await store.WaitingAsync(source.Key, scope.Until, pagesLeft) : [];
        var toRead = waiting.Concat(fresh.Select(AsWaiting)).Take(pagesLeft).ToList();
        var again = scope.Pages ? await AgainAsync(source, scope, pagesLeft - toRead.Count, result) : [];
        var (read, reread) = await ReadAsync(source, toRead, again, began + options.Value.Longest, cancel);

        await newsdesk.WorkAsync(
            (writing, desk) =>
            {
                foreach (var poll in polls.Where(poll => !poll.Pushed))
                    writing.SaveFeed(poll.State);
                foreach (var host in polling.TakeClosed())
                    writing.SaveHost(host);
                var ids = new Dictionary<string, long>(StringComparer.Ordinal);
                foreach (var entry in entries)
                    ids[entry.Address] = writing.SeeEntry(entry, clock.GetUtcNow());
                foreach (var poll in polls)
                    result.Waiting += Vanish(writing, poll);
                foreach (var page in read.OrderBy(page => page.News?.Published).ThenBy(page => page.Entry.Url, StringComparer.Ordinal))
                    Keep(writing, desk(), page, page.Entry.Id != 0 ? page.Entry.Id : ids[Address.Of(page.Entry.Url)!], result);
                foreach (var one in reread)
                    Keep(writing, one, result);
            },
            cancel
        );
        result.NewEntries = fresh.Count;
        Summarise(result, polls, fresh.Count + waiting.Count - read.Count, again.Count - reread.Count);
        if (waiting.Count == pagesLeft && pagesLeft > 0)
            result.Waiting++;
        RoundMetrics.Count(result, polls, read);
        return result;
    }

    /// <summary>Articles to read again: those that are due, or where all watched ones are wanted, the next of them.</summary>
    private async Task<IReadOnlyList<News>> AgainAsync(Source source, RoundScope scope, int most, RoundResult result)
    {
        if (!options.Value.ReadPages)
            return [];
        if (scope.Watched is not { } after)
            return most <= 0 ? [] : await store.RereadsAsync(source.Key, scope.Until, most);
        result.Watched = after;
        if (most <= 0)
        {
            result.MoreWatched = true;
            return [];
        }
        var watched = await store.WatchedAsync(source.Key, after, most);
        result.MoreWatched = watched.Count == most;
        if (watched.Count > 0)
            result.Watched = watched[^1].Id;
        return watched;
    }

    /// <summary>The feeds' entries that have an address, each once, the first mention winning.</summary>
    private List<NewEntry> Entries(Source source, Poll[] polls, RoundResult result)
    {
        var entries = new Dictionary<string, NewEntry>(StringComparer.Ordinal);
        foreach (var poll in polls)
        foreach (var entry in (poll.Feed?.Entries ?? []).Take(options.Value.Entries))
        {
            if (Address.Of(entry.Link) is not { } address)
                result.Count("entry.no-address");
            else
                entries.TryAdd(address, AsNew(source, poll.State.Id, address, entry));
        }
        return [.. entries.Values];
    }

    private static NewEntry AsNew(Source source, long feed, string address, Entry entry)
    {
        var told = string.Join('\n', entry.Title, entry.Updated?.ToUnixTimeSeconds(), entry.Summary, entry.Content);
        var digest = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(told))[..16];
        return new NewEntry(feed, source.Key, address, entry.Link!.Trim(), JsonSerializer.Serialize(entry, EntryJson), digest);
    }

    /// <summary>Only a feed that was read whole, and that dates its entries, can say that something vanished from it.</summary>
    private int Vanish(Writing writing, Poll poll)
    {
        if (poll.Pushed || poll.Feed is not { } feed || poll.State.BodyHash is null || feed.Entries.Count > options.Value.Entries)
            return 0;
        if (feed.Entries.Min(entry => entry.Published) is not { } oldest)
            return 0;
        var shown = feed.Entries.Select(entry => Address.Of(entry.Link)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return writing.Vanish(poll.State.Id, shown, oldest, clock.GetUtcNow());
    }

    private WaitingEntry AsWaiting(NewEntry entry) =>
        new()
        {
            Source = entry.Source,
            Url = entry.Url,
            Json = entry.Json,
            SeenAt = clock.GetUtcNow(),
        };

    /// <summary>Fetching takes turns by host; reading one page goes on while the next is fetched. What is not begun in time stays for the next round.</summary>
    private async Task<(ConcurrentBag<PageRead> Read, ConcurrentBag<Reread> Reread)> ReadAsync(
        Source source,
        List<WaitingEntry> waiting,
        IReadOnlyList<News> again,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var read = new ConcurrentBag<PageRead>();
        var reread = new ConcurrentBag<Reread>();
        var together = new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = cancel };
        if (waiting.Count > 0)
            await Parallel.ForEachAsync(
                waiting,
                together,
                async (entry, token) =>
                {
                    if (clock.GetUtcNow() < until)
                        read.Add(await pages.ReadAsync(source, entry, token));
                }
            );
        if (again.Count > 0)
            await Parallel.ForEachAsync(
                again,
                together,
                async (news, token) =>
                {
                    if (clock.GetUtcNow() < until)
                        reread.Add(await pages.ReadAgainAsync(source, news, token));
                }
            );
        return (read, reread);
    }

    private void Keep(Writing writing, Desk desk, PageRead page, long entry, RoundResult result)
    {
        if (page.Problem is { } problem)
            result.Count(problem);
        if (page.News is not { } news)
        {
            writing.PutOff(entry, page.Entry.Attempts + 1, page.RetryAt, page.Problem!);
            result.Waiting += page.RetryAt is null ? 0 : 1;
            return;
        }
        var article = page.Addresses.Select(writing.ArticleAt).FirstOrDefault(id => id is not null);
        if (article is null)
        {
            article = writing.Add(news);
            var judgement = desk.Judge(NewsStore.Report(news with { Id = article.Value }));
            writing.Place(article.Value, judgement);
            foreach (var merge in judgement.Merges)
                writing.Merge(merge, clock.GetUtcNow());
            result.Articles++;
        }
        foreach (var address in page.Addresses)
            writing.AddAddress(address, article.Value);
        writing.Settle(entry, article.Value, page.Problem);
    }

    private void Keep(Writing writing, Reread again, RoundResult result)
    {
        if (again.Gone)
        {
            writing.MarkDeleted(again.Before.Id, clock.GetUtcNow());
            result.Deleted++;
        }
        else if (again.Ours)
            writing.Improve(again.Before, again.After, clock.GetUtcNow());
        else if (writing.Reread(again.Before, again.After, clock.GetUtcNow()))
            result.Changed++;
    }

    private void Summarise(RoundResult result, Poll[] polls, int unread, int notAgain)
    {
        result.Polled = polls.Length;
        result.NotModified = polls.Count(poll => poll.State.Problem is null && poll.Feed is null);
        result.Entries = polls.Sum(poll => poll.Feed?.Entries.Count ?? 0);
        result.Waiting += options.Value.Pages == 0 ? 0 : unread + notAgain;
        foreach (var poll in polls.Where(poll => poll.State.Problem is not null))
        {
            result.Count(poll.State.Problem!);
            if (poll.ClosedUntil > clock.GetUtcNow() && !(result.ClosedUntil > poll.ClosedUntil))
                result.ClosedUntil = poll.ClosedUntil;
        }
    }
}
