namespace NewsCity.Pipeline.Fetching;

/// <summary>
/// Bounds what all answers together hold in memory. Small bodies are free; one that grows beyond that waits for one of few places, and
/// keeps it until its reader has made of it what is kept.
/// </summary>
internal sealed class BodyBudget(int places) : IDisposable
{
    /// <summary>Bodies up to this many bytes need no place.</summary>
    public const int Free = 384 << 10;

    private readonly SemaphoreSlim free = new(places, places);

    public async Task<IDisposable> TakeAsync(CancellationToken cancel)
    {
        await free.WaitAsync(cancel);
        return new Place(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0)
                free.Release();
        }
    }
}
