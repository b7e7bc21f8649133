using NewsCity.Pipeline.Rounds;

namespace NewsCity.Server.Hosting;

/// <summary>
/// Counts the changes of the paper. A kept page belongs to the number that stood when its making began, so that one that was being made
/// while a round came in is never shown afterwards.
/// </summary>
public sealed class PaperVersion : IDisposable
{
    private readonly Rounds rounds;
    private long number;

    public PaperVersion(Rounds rounds)
    {
        this.rounds = rounds;
        rounds.Changed += Count;
    }

    /// <summary>Grows with every round that changed something.</summary>
    public long Number => Interlocked.Read(ref number);

    public void Dispose() => rounds.Changed -= Count;

    private void Count(RoundResult result) => Interlocked.Increment(ref number);
}
