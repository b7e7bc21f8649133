using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Pipeline.Rounds;

/// <summary>Starts a round over every source that has something to do, for as long as the paper runs. A slow source delays no other.</summary>
public sealed class Rounds(
    NewsStore store,
    Round round,
    SearchIndex index,
    TimeProvider clock,
    IOptions<RoundOptions> options,
    ILogger<Rounds> log
) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Task> running = new(StringComparer.Ordinal);

    /// <summary>Told after each round that changed the paper.</summary>
    public event Action<RoundResult>? Changed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StartDueAsync(stoppingToken);
                await Task.Delay(options.Value.Tick, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        }
        await Task.WhenAll(running.Values);
    }

    private async Task StartDueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await store.DueSourcesAsync(now);
        var free = options.Value.Parallel - running.Count;
        if (due.Count == 0 || free <= 0)
            return;
        var sources = (await store.SourcesAsync()).ToDictionary(source => source.Key, StringComparer.Ordinal);
        foreach (var key in due.Where(key => !running.ContainsKey(key)).Take(free))
            if (running.TryAdd(key, Task.CompletedTask))
                running[key] = Task.Run(() => RunAsync(sources[key], cancel), cancel);
    }

    private async Task RunAsync(Source source, CancellationToken cancel)
    {
        try
        {
            var result = await round.RunAsync(source, RoundScope.Due(clock.GetUtcNow()), cancel);
            if (result.Articles + result.Changed + result.Deleted > 0)
            {
                await index.CatchUpAsync(store);
                Changed?.Invoke(result);
            }
            log.Log(
                result.NewEntries + result.Articles + result.Changed + result.Deleted + result.Problems.Count > 0
                    ? LogLevel.Information
                    : LogLevel.Debug,
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
            running.TryRemove(source.Key, out _);
        }
    }
}
