namespace NewsCity.Pipeline.Fetching;

/// <summary>How long one answer may take: for its head, for all of it, for silence in between, and at what pace its body must come.</summary>
internal sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource time;
    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly long began;
    private long bytes;

    public Patience(FetchOptions options, TimeProvider clock, CancellationToken cancel)
    {
        this.options = options;
        this.clock = clock;
        time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        began = clock.GetTimestamp();
        time.CancelAfter(options.HeadTimeout);
    }

    public CancellationToken Token => time.Token;

    /// <summary>Whether the body came too slowly for longer than a pause can explain.</summary>
    public bool IsTooSlow { get; private set; }

    /// <summary>The body is waited for: not longer in silence than for a head, and not beyond the time for all of it.</summary>
    public void Arm()
    {
        var left = options.Timeout - clock.GetElapsedTime(began);
        time.CancelAfter(
            left < TimeSpan.Zero ? TimeSpan.Zero
            : left < options.HeadTimeout ? left
            : options.HeadTimeout
        );
    }

    /// <summary>Bytes came, as packed as they travel.</summary>
    public void Count(int read)
    {
        bytes += read;
        var elapsed = clock.GetElapsedTime(began);
        IsTooSlow = read > 0 && elapsed > options.SlowAfter && bytes < options.SlowestPace * elapsed.TotalSeconds;
    }

    public void Dispose() => time.Dispose();
}
