using System.Collections.Concurrent;

namespace NewsCity.Pipeline.Fetching;

/// <summary>Manners: one request at a time for a host, its pause, its robots.txt, and the time for which it asked to be left alone.</summary>
internal sealed class Hosts(
    FetchOptions options,
    TimeProvider clock,
    Func<Uri, CancellationToken, Task<(int Status, string Text)>> fetchRobots
)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for our turn at the host. Gives null when we may ask, else the stable key of why not; then there is nothing to leave.</summary>
    public async Task<string?> EnterAsync(Uri address, CancellationToken cancel)
    {
        var host = Of(address);
        await host.Turn.WaitAsync(cancel);
        try
        {
            if (ClosedUntil(address) is not null)
                return Refuse("fetch.closed");
            if (host.Robots is null || host.RobotsUntil <= clock.GetUtcNow())
                await LearnAsync(host, address, cancel);
            if (!host.Robots!.Allows(address))
                return Refuse(host.Robots == Robots.DisallowAll ? "robots.unreachable" : "robots.disallowed");
            await PauseAsync(host, cancel);
            return null;
        }
        catch
        {
            host.Turn.Release();
            throw;
        }

        string Refuse(string key)
        {
            host.Turn.Release();
            return key;
        }
    }

    /// <summary>Ends our turn. A crawl-delay counts from here: what the host sees between two requests is never shorter than it asked for.</summary>
    public void Leave(Uri address)
    {
        var host = Of(address);
        if (host.Robots?.CrawlDelay is not null)
            host.LastAsked = clock.GetUtcNow();
        host.Turn.Release();
    }

    public void LeaveAlone(Uri address, TimeSpan pause) => Of(address).ClosedUntil = clock.GetUtcNow() + pause;

    public DateTimeOffset? ClosedUntil(Uri address)
    {
        var until = Of(address).ClosedUntil;
        return until > clock.GetUtcNow() ? until : null;
    }

    private async Task LearnAsync(Host host, Uri address, CancellationToken cancel)
    {
        await PauseAsync(host, cancel);
        var (status, text) = await fetchRobots(new Uri(address, "/robots.txt"), cancel);
        host.Robots = status switch
        {
            >= 200 and < 300 => Robots.Parse(text, options.RobotsName),
            >= 400 and < 500 and not 429 => Robots.AllowAll,
            _ => Robots.DisallowAll,
        };
        host.RobotsUntil = clock.GetUtcNow() + (host.Robots == Robots.DisallowAll ? TimeSpan.FromMinutes(10) : options.RobotsFresh);
    }

    private async Task PauseAsync(Host host, CancellationToken cancel)
    {
        var pause = host.Robots?.CrawlDelay is { } delay && delay > options.HostPause ? delay : options.HostPause;
        if (pause > options.LongestCrawlDelay)
            pause = options.LongestCrawlDelay;
        var wait = host.LastAsked + pause - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel);
        host.LastAsked = clock.GetUtcNow();
    }

    private Host Of(Uri address) => hosts.GetOrAdd(address.Authority, _ => new Host());

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);
        public Robots? Robots { get; set; }
        public DateTimeOffset RobotsUntil { get; set; }
        public DateTimeOffset LastAsked { get; set; }
        public DateTimeOffset ClosedUntil { get; set; }
    }
}
