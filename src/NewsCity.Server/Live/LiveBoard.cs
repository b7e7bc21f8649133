using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Rounds;
using NewsCity.Server.Limits;

namespace NewsCity.Server.Live;

/// <summary>Counts the reports that rounds bring in, wakes the open pages, and knows how many are open.</summary>
public sealed class LiveBoard : IDisposable
{
    private readonly Rounds rounds;
    private readonly LimitOptions limits;
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long reports;
    private int all;

    public LiveBoard(Rounds rounds, IOptions<LimitOptions> limits)
    {
        this.rounds = rounds;
        this.limits = limits.Value;
        rounds.Changed += Count;
    }

    /// <summary>Reports since the program began.</summary>
    public long Reports => Interlocked.Read(ref reports);

    /// <summary>Ends when the next report comes in.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>Opens a page for a client; false when there are enough. Whoever got true calls <see cref="Leave"/>.</summary>
    public bool TryEnter(string client)
    {
        lock (gate)
        {
            var mine = open.GetValueOrDefault(client);
            if (all >= limits.AllLivePages || mine >= limits.LivePages)
                return false;
            open[client] = mine + 1;
            all++;
            return true;
        }
    }

    public void Leave(string client)
    {
        lock (gate)
        {
            all--;
            if (--open[client] == 0)
                open.Remove(client);
        }
    }

    /// <summary>Tells that reports came in.</summary>
    public void Tell(int count)
    {
        if (count <= 0)
            return;
        Interlocked.Add(ref reports, count);
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    public void Dispose() => rounds.Changed -= Count;

    private void Count(RoundResult result) => Tell(result.Articles);
}
