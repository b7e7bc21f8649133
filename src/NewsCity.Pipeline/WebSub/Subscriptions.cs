using System.Collections.Concurrent;

namespace NewsCity.Pipeline.WebSub;

/// <summary>The subscriptions that hubs have confirmed and that have not run out.</summary>
public sealed class Subscriptions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, DateTimeOffset> leases = new();

    /// <summary>Whether a hub tells us of this feed's news.</summary>
    public bool Covers(long feed) => leases.TryGetValue(feed, out var until) && until > clock.GetUtcNow();

    public void Confirm(long feed, DateTimeOffset until) => leases[feed] = until;

    public void End(long feed) => leases.TryRemove(feed, out _);
}
