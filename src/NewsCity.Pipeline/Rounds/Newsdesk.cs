using Microsoft.Extensions.Options;
using NewsCity.Newsroom.Stories;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>The one desk of this paper: remembers what it judged, across restarts, and judges inside the transaction that stores it.</summary>
public sealed class Newsdesk(NewsStore store, TimeProvider clock, IOptions<RoundOptions> options)
{
    private Desk? desk;

    /// <summary>Runs <paramref name="work"/> in the one transaction. If it fails, nothing stands and the desk forgets what it judged in it.</summary>
    public async Task WorkAsync(Action<Writing, Desk> work, CancellationToken cancel)
    {
        using var writing = await store.WriteAsync(cancel);
        try
        {
            desk ??= await RecallAsync();
            work(writing, desk);
            writing.Commit();
        }
        catch
        {
            desk = null;
            throw;
        }
    }

    private async Task<Desk> RecallAsync()
    {
        var recalled = new Desk();
        foreach (var judged in await store.JudgedSinceAsync(clock.GetUtcNow() - options.Value.Memory))
            recalled.Recall(judged.Report, judged.Story, judged.DuplicateOf);
        return recalled;
    }
}
