using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Pipeline.Rounds;

/// <summary>One round over every source, due or not, until all that can be read now is read.</summary>
public sealed class OneRound(
    NewsStore store,
    Round round,
    Fetcher fetcher,
    SearchIndex index,
    TimeProvider clock,
    IOptions<RoundOptions> options
)
{
    /// <summary>Longest wait for a host that asked to be left alone for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How often a source is met again in vain.</summary>
    private const int Vain = 3;

    /// <summary>Every feed, every waiting entry, and every article that is still watched for edits and deletions.</summary>
    /// <param name="done">Told after each pass over a source, from several threads.</param>
    /// <param name="cancel">Stops it; what was read until then stands.</param>
    public Task<IReadOnlyList<RoundResult>> RunAsync(Action<RoundResult> done, CancellationToken cancel)
    {
        var ofHost = new ConcurrentDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return RunAsync(RoundScope.Everything(Polls), done, cancel);

        // No list of feeds, however long, storms one host.
        bool Polls(FeedState feed) =>
            !Uri.TryCreate(feed.Url, UriKind.Absolute, out var address)
            || ofHost.AddOrUpdate(address.Authority, 1, (_, count) => count + 1) <= options.Value.FeedsOfHost;
    }

    /// <summary>What is due now, as the running paper would take it on: for a timer that starts the program now and then.</summary>
    public Task<IReadOnlyList<RoundResult>> RunDueAsync(Action<RoundResult> done, CancellationToken cancel) =>
        RunAsync(RoundScope.Due(clock.GetUtcNow()), done, cancel);

    private async Task<IReadOnlyList<RoundResult>> RunAsync(RoundScope first, Action<RoundResult> done, CancellationToken cancel)
    {
        fetcher.Recall(await store.ClosedHostsAsync(clock.GetUtcNow()));
        var results = new ConcurrentBag<RoundResult>();
        await Parallel.ForEachAsync(
            (await store.SourcesAsync()).Where(source => !source.Off),
            new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancel },
            async (source, token) =>
            {
                var scope = first;
                for (var vain = 0; vain < Vain; )
                {
                    var result = await round.RunAsync(source, scope, token);
                    results.Add(result);
                    done(result);
                    if (
                        first.Watched is null
                        || (result.Waiting == 0 && !result.MoreWatched && !result.Problems.Keys.Any(RoundScope.IsPassing))
                    )
                        break;
                    var before = scope.Watched;
                    scope = RoundScope.Rest(result.Watched);
                    if (result.Articles > 0 || result.Watched != before)
                        continue;
                    vain++;
                    var wait = (result.ClosedUntil ?? clock.GetUtcNow().AddSeconds(1)) - clock.GetUtcNow();
                    if (wait > Patience)
                        break;
                    if (wait > TimeSpan.Zero)
                        await Task.Delay(wait, clock, token);
                }
            }
        );
        await index.CatchUpAsync(store);
        return [.. results];
    }
}
