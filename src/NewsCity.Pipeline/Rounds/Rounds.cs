using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Pipeline.Rounds;

/// <summary>
/// Starts a round over every source that has something to do, for as long as the paper runs. Rounds wait for others most of the time, so
/// many run at once; sources that failed last time have a quarter of the places, so that the dead never crowd out the living.
/// </summary>
public sealed class Rounds(
    NewsStore store,
    Round round,
    Fetcher fetcher,
    SearchIndex index,
    TimeProvider clock,
    IOptions<RoundOptions> options,
    ILogger<Rounds> log
) : BackgroundService
{
    /// <summary>Shortest pause between two looks at what is due.</summary>
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(20);

    /// <summary>How long facts of sources (names, licences) are kept.</summary>
    private static readonly TimeSpan SourcesFresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);
    private readonly Channel<bool> ended = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>When the last round over each source began. Of the loop alone.</summary>
    private readonly Dictionary<string, DateTimeOffset> started = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<RoundResult> toShow = new();
    private Dictionary<string, Source> sources = [];
    private DateTimeOffset sourcesAt;
    private int sick;

    /// <summary>Told after rounds that changed the paper, once what they did can be found.</summary>
    public event Action<RoundResult>? Changed;

    /// <summary>Rounds that are running now.</summary>
    public int Running => running.Count;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        fetcher.Recall(await store.ClosedHostsAsync(clock.GetUtcNow()));
        await SpreadAsync(stoppingToken);
        var showing = ShowAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var (wait, left) = await StartDueAsync(stoppingToken);
                await Task.Delay(Blink, clock, stoppingToken);
                using var both = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                var ending = left ? ended.Reader.WaitToReadAsync(both.Token).AsTask() : Task.Delay(Timeout.Infinite, both.Token);
                await Task.WhenAny(Task.Delay(wait, clock, both.Token), ending);
                await both.CancelAsync();
                ended.Reader.TryRead(out _);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
#pragma warning disable CA1031 // the paper goes on
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(e, "looking for what is due failed");
                await Task.Delay(options.Value.Tick, clock, CancellationToken.None);
            }
        }
        while (!running.IsEmpty)
            await Task.Delay(Blink, CancellationToken.None);
        await showing;
    }

    /// <summary>What fell due while the program was away is not polled all at once.</summary>
    private async Task SpreadAsync(CancellationToken cancel)
    {
        if (options.Value.Spread <= TimeSpan.Zero)
            return;
        using var writing = await store.WriteAsync(cancel);
        writing.SpreadDue(clock.GetUtcNow(), options.Value.Spread);
        writing.Commit();
    }

    /// <summary>Starts what is due and has a place.</summary>
    /// <returns>How long to wait before looking again; and whether something is left that can begin when a round ends.</returns>
    private async Task<(TimeSpan Wait, bool Left)> StartDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var places = options.Value.Parallel;
        var due = new Dictionary<string, List<FeedState>>(StringComparer.Ordinal);
        foreach (var feed in await store.DueFeedsAsync(now, 2 * (places + running.Count)))
        {
            if (!due.TryGetValue(feed.Source, out var feeds))
                due[feed.Source] = feeds = [];
            feeds.Add(feed);
        }
        var withPages = options.Value.Pages > 0 ? await store.SourcesWithPagesAsync(now) : [];
        foreach (var source in withPages)
            due.TryAdd(source, []);
        if (due.Count == 0)
            return (await UntilNextAsync(now), false);
        var pages = withPages.ToHashSet(StringComparer.Ordinal);
        await RefreshAsync(due.Keys, now);
        var left = false;
        foreach (var (key, feeds) in due)
        {
            if (!sources.TryGetValue(key, out var source))
                continue;
            if (running.ContainsKey(key))
            {
                left |= feeds.Exists(feed => feed.DueAt > started.GetValueOrDefault(key));
                continue;
            }
            var isSick = feeds.Count > 0 && feeds.TrueForAll(feed => feed.Failures > 0);
            if (running.Count >= places || (isSick && Volatile.Read(ref sick) >= places / 4))
            {
                left = true;
                continue;
            }
            running[key] = true;
            started[key] = now;
            if (isSick)
                Interlocked.Increment(ref sick);
            _ = Task.Run(
                () => RunAsync(source, feeds, new RoundScope(_ => false, now, pages.Contains(key)), isSick, cancel),
                CancellationToken.None
            );
        }
        return (left ? options.Value.Tick : await UntilNextAsync(now), left);
    }

    private async Task<TimeSpan> UntilNextAsync(DateTimeOffset now)
    {
        var wait = (await store.NextDueAsync(now)) - clock.GetUtcNow() ?? options.Value.Tick;
        return wait < TimeSpan.Zero ? TimeSpan.Zero
            : wait < options.Value.Tick ? wait
            : options.Value.Tick;
    }

    private async Task RefreshAsync(IEnumerable<string> keys, DateTimeOffset now)
    {
        if (now - sourcesAt < SourcesFresh && keys.All(sources.ContainsKey))
            return;
        sources = (await store.SourcesAsync()).ToDictionary(source => source.Key, StringComparer.Ordinal);
        sourcesAt = now;
    }

    private async Task RunAsync(Source source, List<FeedState> feeds, RoundScope scope, bool isSick, CancellationToken cancel)
    {
        try
        {
            Show(await round.RunAsync(source, feeds, scope, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { }
#pragma warning disable CA1031 // one source's round must not end the others
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "round over {Source} failed", source.Key);
            await Task.Delay(options.Value.Tick, clock, CancellationToken.None);
        }
        finally
        {
            if (isSick)
                Interlocked.Decrement(ref sick);
            running.TryRemove(source.Key, out _);
            ended.Writer.TryWrite(true);
        }
    }

    /// <summary>A round ended, here or elsewhere: its news becomes visible within a moment.</summary>
    public void Show(RoundResult result)
    {
        if (result.Articles + result.Changed + result.Deleted > 0)
            toShow.Enqueue(result);
        Tell(result);
    }

    private void Tell(RoundResult result)
    {
        var level =
            result.NewEntries + result.Articles + result.Changed + result.Deleted + result.Problems.Count > 0
                ? LogLevel.Information
                : LogLevel.Debug;
        if (log.IsEnabled(level))
            log.Log(
                level,
                "round over {Source}: {Polled} feeds polled, {New} new entries, {Articles} articles, {Changed} changed, {Deleted} deleted, {Problems}",
                result.Source,
                result.Polled,
                result.NewEntries,
                result.Articles,
                result.Changed,
                result.Deleted,
                string.Join(' ', result.Problems.Select(problem => $"{problem.Key}={problem.Value}"))
            );
    }

    /// <summary>Brings what rounds did into the index and before the readers, a moment's rounds together.</summary>
    private async Task ShowAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested || !toShow.IsEmpty)
        {
            var results = new List<RoundResult>();
            while (toShow.TryDequeue(out var result))
                results.Add(result);
            try
            {
                if (results.Count > 0)
                    await index.CatchUpAsync(store);
                foreach (var result in results)
                    Changed?.Invoke(result);
            }
#pragma warning disable CA1031 // the index catches up with the next round
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "the index could not catch up");
            }
            if (!cancel.IsCancellationRequested)
                await Task.Delay(options.Value.ShowEvery, clock, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
