using System.Collections.Concurrent;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Pipeline.Rounds;

/// <summary>One round over every source, due or not, until all that can be read now is read.</summary>
public sealed class OneRound(NewsStore store, Round round, SearchIndex index, TimeProvider clock)
{
    /// <summary>Longest wait for a host that asked to be left alone for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How often a source is met again in vain.</summary>
    private const int Vain = 3;

    /// <summary>Runs it. <paramref name="done"/> is told after each pass over a source, from several threads.</summary>
    public async Task<IReadOnlyList<RoundResult>> RunAsync(Action<RoundResult> done, CancellationToken cancel)
    {
        var results = new ConcurrentBag<RoundResult>();
        await Parallel.ForEachAsync(
            (await store.SourcesAsync()).Where(source => !source.Off),
            new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancel },
            async (source, token) =>
            {
                var scope = RoundScope.Everything;
                for (var vain = 0; vain < Vain; scope = RoundScope.Rest)
                {
                    var result = await round.RunAsync(source, scope, token);
                    results.Add(result);
                    done(result);
                    if (result.Waiting == 0 && !result.Problems.Keys.Any(RoundScope.IsPassing))
                        break;
                    if (result.Articles > 0)
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
