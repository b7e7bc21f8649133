using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using NewsCity.Newsroom.Stories;
using NewsCity.Pipeline.Metrics;
using NewsCity.Reading.Feeds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>One pass of the pipeline over one source: the whole journey of its entries, stored in one transaction.</summary>
public sealed class Round(
    NewsStore store,
    Newsdesk newsdesk,
    Polling polling,
    PageReading pages,
    TimeProvider clock,
    IOptions<RoundOptions> options
)
{
    private static readonly JsonSerializerOptions EntryJson = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// 1. polls the feeds that are due; 2. reads the pages of new and waiting entries, and again those whose time has come;
    /// 3. in one transaction: keeps validators and entries, gives articles their ids, judges and places them.
    /// A crash before the end leaves everything as it was, validators included, so that the next round meets the same news again.
    /// </summary>
    /// <param name="source">The source to read.</param>
    /// <param name="scope">What the round takes on.</param>
    /// <param name="cancel">Stops the round; nothing of it stands then.</param>
    public async Task<RoundResult> RunAsync(Source source, RoundScope scope, CancellationToken cancel)
    {
        var result = new RoundResult { Source = source.Key };

        var polls = new List<Poll>();
        foreach (var feed in (await store.FeedsAsync(source.Key)).Where(feed => !feed.Gone && scope.Polls(feed)))
            polls.Add(await polling.AskAsync(feed, cancel));
        var entries = Entries(source, polls, result);

        var known = await store.KnownAddressesAsync([.. entries.Select(entry => entry.Address)]);
        var fresh = entries.Where(entry => !known.Contains(entry.Address)).ToList();
        var waiting = await store.WaitingAsync(source.Key, scope.Entries, options.Value.Pages);
        var toRead = waiting.Concat(fresh.Select(AsWaiting)).Take(options.Value.Pages).ToList();
        var rereads = await store.RereadsAsync(source.Key, clock.GetUtcNow(), options.Value.Pages - toRead.Count);
        var (read, reread) = await ReadAsync(source, toRead, rereads, cancel);

        await newsdesk.WorkAsync(
            (writing, desk) =>
            {
                foreach (var poll in polls)
                    writing.SaveFeed(poll.State);
                var ids = new Dictionary<string, long>(StringComparer.Ordinal);
                foreach (var entry in entries)
                    ids[entry.Address] = writing.SeeEntry(entry, clock.GetUtcNow());
                foreach (var poll in polls)
                    result.Waiting += Vanish(writing, poll);
                foreach (var page in read.OrderBy(page => page.News?.Published).ThenBy(page => page.Entry.Url, StringComparer.Ordinal))
                    Keep(writing, desk, page, page.Entry.Id != 0 ? page.Entry.Id : ids[Address.Of(page.Entry.Url)!], result);
                foreach (var again in reread)
                    Keep(writing, again, result);
                desk.Forget(clock.GetUtcNow() - options.Value.Memory);
            },
            cancel
        );
        Summarise(result, polls, fresh, toRead);
        RoundMetrics.Count(result, polls, read);
        return result;
    }

    /// <summary>The feeds' entries that have an address, each once, the first mention winning.</summary>
    private List<NewEntry> Entries(Source source, List<Poll> polls, RoundResult result)
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
        if (poll.Feed is not { } feed || poll.State.BodyHash is null || feed.Entries.Count > options.Value.Entries)
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

    /// <summary>Fetching takes turns by host; reading one page goes on while the next is fetched.</summary>
    private async Task<(ConcurrentBag<PageRead> Read, ConcurrentBag<Reread> Reread)> ReadAsync(
        Source source,
        List<WaitingEntry> waiting,
        IReadOnlyList<News> again,
        CancellationToken cancel
    )
    {
        var read = new ConcurrentBag<PageRead>();
        var reread = new ConcurrentBag<Reread>();
        var together = new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = cancel };
        await Parallel.ForEachAsync(waiting, together, async (entry, token) => read.Add(await pages.ReadAsync(source, entry, token)));
        await Parallel.ForEachAsync(again, together, async (news, token) => reread.Add(await pages.ReadAgainAsync(source, news, token)));
        return (read, reread);
    }

    private static void Keep(Writing writing, Desk desk, PageRead page, long entry, RoundResult result)
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
            writing.Place(article.Value, desk.Judge(NewsStore.Report(news with { Id = article.Value })));
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

    private void Summarise(RoundResult result, List<Poll> polls, List<NewEntry> fresh, List<WaitingEntry> toRead)
    {
        result.Polled = polls.Count;
        result.NotModified = polls.Count(poll => poll.State.Problem is null && poll.Feed is null);
        result.Entries = polls.Sum(poll => poll.Feed?.Entries.Count ?? 0);
        result.NewEntries = fresh.Count;
        result.Waiting += fresh.Count - toRead.Count(entry => entry.Id == 0);
        if (toRead.Count(entry => entry.Id != 0) == options.Value.Pages)
            result.Waiting++;
        foreach (var poll in polls.Where(poll => poll.State.Problem is not null))
        {
            result.Count(poll.State.Problem!);
            if (poll.ClosedUntil > clock.GetUtcNow() && !(result.ClosedUntil > poll.ClosedUntil))
                result.ClosedUntil = poll.ClosedUntil;
        }
    }
}
