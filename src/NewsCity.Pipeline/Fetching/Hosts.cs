using System.Collections.Concurrent;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Fetching;

/// <summary>
/// Manners: one request at a time for a host, its pause, its robots.txt, the time for which it asked to be left alone, and a circuit that
/// opens when it cannot be reached.
/// </summary>
internal sealed class Hosts(
    FetchOptions options,
    TimeProvider clock,
    Func<Uri, CancellationToken, Task<(Fetched Answer, string Text)>> fetchRobots
)
{
    /// <summary>Hosts remembered before those are forgotten that have not been asked for an hour.</summary>
    private const int Many = 10_000;

    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ClosedHost> news = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for our turn at the host. Gives null when we may ask, else the stable key of why not; then there is nothing to leave.</summary>
    public async Task<string?> EnterAsync(Uri address, CancellationToken cancel)
    {
        var host = Of(address);
        await host.Turn.WaitAsync(cancel);
        try
        {
            if (IsClosed(host))
                return Refuse(host.Reason);
            if (host.Robots is null || host.RobotsUntil <= clock.GetUtcNow())
                await LearnAsync(host, address, cancel);
            if (!host.Robots!.Allows(address))
                return Refuse(host.Robots == Robots.DisallowAll ? host.RobotsProblem : "robots.disallowed");
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
    /// <param name="answer">What it gave; null when we gave up.</param>
    public void Leave(Uri address, Fetched? answer)
    {
        var host = Of(address);
        if (host.Robots?.CrawlDelay is not null)
            host.LastAsked = clock.GetUtcNow();
        if (answer is not null)
            Judge(host, answer);
        host.Turn.Release();
    }

    public DateTimeOffset? ClosedUntil(Uri address) =>
        hosts.TryGetValue(address.Authority, out var host) && IsClosed(host) ? host.ClosedUntil : null;

    /// <summary>What an earlier run of the program knew.</summary>
    public void Recall(ClosedHost closed)
    {
        var host = hosts.GetOrAdd(closed.Authority, name => new Host(name));
        (host.ClosedUntil, host.Reason, host.Refusals, host.Failures) = (
            closed.ClosedUntil,
            closed.Reason,
            closed.Refusals,
            closed.Failures
        );
    }

    /// <summary>Hosts that were closed since the last time this was asked.</summary>
    public IReadOnlyCollection<ClosedHost> TakeNews()
    {
        if (news.IsEmpty)
            return [];
        var taken = new List<ClosedHost>();
        foreach (var authority in news.Keys)
            if (news.TryRemove(authority, out var closed))
                taken.Add(closed);
        return taken;
    }

    /// <summary>Refusals close the host for all its feeds and pages; so do failures to reach it, once they are many. One good answer forgives all.</summary>
    private void Judge(Host host, Fetched answer)
    {
        if (answer.Status is 429 or 503)
            Close(host, "fetch.closed", answer.RetryAfter ?? Doubled(options.RefusalPause, host.Refusals++));
        else if (answer.Status != 0)
            (host.Refusals, host.Failures) = (0, 0);
        else if (IsUnreached(answer.Problem) && ++host.Failures >= options.Circuit)
            Close(host, "fetch.host-down", Doubled(options.CircuitPause, host.Failures - options.Circuit));
    }

    /// <summary>Up to a quarter more each time, so that what failed together does not come back together.</summary>
    private static TimeSpan Doubled(TimeSpan pause, int times) =>
        pause * Math.Pow(2, Math.Min(times, 12)) * (1 + Random.Shared.NextDouble() / 4);

    private void Close(Host host, string reason, TimeSpan pause)
    {
        host.ClosedUntil = clock.GetUtcNow() + (pause < options.LongestClosure ? pause : options.LongestClosure);
        host.Reason = reason;
        news[host.Authority] = host.AsClosed();
    }

    private static bool IsUnreached(string? problem) =>
        problem is "fetch.timeout" or "fetch.no-connection" or "fetch.no-such-host" or "fetch.tls";

    private bool IsClosed(Host host) => host.ClosedUntil > clock.GetUtcNow();

    private async Task LearnAsync(Host host, Uri address, CancellationToken cancel)
    {
        await PauseAsync(host, cancel);
        var (answer, text) = await fetchRobots(new Uri(address, "/robots.txt"), cancel);
        host.Robots = answer.Status switch
        {
            >= 200 and < 300 => Robots.Parse(text, options.RobotsName),
            >= 400 and < 500 and not 429 => Robots.AllowAll,
            _ => Robots.DisallowAll,
        };
        // A host that was not reached at all has a better reason than its robots.txt.
        host.RobotsProblem = answer is { Status: 0, Problem: { } problem } ? problem : "robots.unreachable";
        // One that was not reached is tried again with the next request; the circuit sees to it that these are few.
        host.RobotsUntil =
            answer.Status == 0
                ? default
                : clock.GetUtcNow() + (host.Robots == Robots.DisallowAll ? TimeSpan.FromMinutes(10) : options.RobotsFresh);
        Judge(host, answer);
        if (!IsClosed(host))
            return;
        if (answer.Status != 0)
            host.Reason = host.RobotsProblem;
        // What could not be had is asked for again when the host opens, not ten minutes later.
        if (host.ClosedUntil < host.RobotsUntil)
            host.RobotsUntil = host.ClosedUntil;
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

    private Host Of(Uri address)
    {
        if (hosts.TryGetValue(address.Authority, out var known))
            return known;
        if (hosts.Count > Many)
            foreach (var (name, old) in hosts)
                if (old.LastAsked < clock.GetUtcNow().AddHours(-1) && old.Turn.CurrentCount == 1 && !IsClosed(old))
                    hosts.TryRemove(name, out _);
        return hosts.GetOrAdd(address.Authority, name => new Host(name));
    }
}
