using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsCity.Newsroom.Stories;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>
/// The one desk of this paper: remembers what it judged, across restarts, and judges inside the transaction that stores it. Rounds that
/// end together share a transaction; each is a step of it that stands or falls alone.
/// </summary>
public sealed class Newsdesk(NewsStore store, TimeProvider clock, IOptions<RoundOptions> options) : IDisposable
{
    /// <summary>After this time no other round is taken into a transaction.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentQueue<Work> queue = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private Desk? desk;
    private DateTimeOffset forgotten;

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction. If it fails, nothing of it stands and the desk forgets what it judged in it. Once it
    /// has begun it is not stopped.
    /// </summary>
    /// <param name="work">Given what is written to, and the desk for when something is to be judged.</param>
    /// <param name="cancel">Stops before it begins.</param>
    public async Task WorkAsync(Action<Writing, Func<Desk>> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var mine = new Work(work, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Enqueue(mine);
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            while (!mine.Done.Task.IsCompleted)
                await TogetherAsync();
        }
        finally
        {
            turn.Release();
        }
        await mine.Done.Task;
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Everything that waits, up to a moment's work, in one transaction.</summary>
    private async Task TogetherAsync()
    {
        var done = new List<TaskCompletionSource>();
        Exception? failure = null;
        try
        {
            using var writing = await store.WriteAsync(CancellationToken.None);
            var began = clock.GetTimestamp();
            // Recalled between transactions: the store shows others only what is committed.
            desk ??= await RecallAsync();
            Forget();
            while (failure is null && clock.GetElapsedTime(began) < Longest && queue.TryDequeue(out var work))
            {
                writing.BeginStep();
                try
                {
                    work.Do(writing, () => desk);
                    writing.KeepStep();
                    done.Add(work.Done);
                }
#pragma warning disable CA1031 // told to the round whose step it was
                catch (Exception e)
#pragma warning restore CA1031
                {
                    failure = e;
                    writing.UndoStep();
                    work.Done.SetException(e);
                }
            }
            writing.Commit();
        }
#pragma warning disable CA1031 // told to all rounds of the transaction
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
            foreach (var one in done)
                one.SetException(e);
            done.Clear();
            while (queue.TryDequeue(out var work))
                work.Done.SetException(e);
        }
        if (failure is not null)
            desk = null;
        foreach (var one in done)
            one.SetResult();
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        if (now - forgotten < TimeSpan.FromMinutes(1))
            return;
        forgotten = now;
        desk!.Forget(now - options.Value.Memory);
    }

    private async Task<Desk> RecallAsync()
    {
        var recalled = new Desk();
        foreach (var judged in await store.JudgedSinceAsync(Desk.Horizon(clock.GetUtcNow() - options.Value.Memory)))
            recalled.Recall(judged.Report, judged.Story, judged.DuplicateOf);
        return recalled;
    }

    private sealed record Work(Action<Writing, Func<Desk>> Do, TaskCompletionSource Done);
}
