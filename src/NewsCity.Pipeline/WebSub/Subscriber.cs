using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.Rounds;
using NewsCity.Storage;

namespace NewsCity.Pipeline.WebSub;

/// <summary>
/// Subscribes to the hubs that feeds name (WebSub 1.0), answers their questions, renews before a lease runs out, and leads what they
/// send through the same round as a poll. Off where no public address is configured.
/// </summary>
public sealed class Subscriber(
    NewsStore store,
    Round round,
    Rounds.Rounds rounds,
    Fetcher fetcher,
    Subscriptions subscriptions,
    TimeProvider clock,
    IOptions<WebSubOptions> options,
    ILogger<Subscriber> log
) : BackgroundService
{
    /// <summary>Longest lease that is believed.</summary>
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(30);

    private readonly Channel<Push> pushes = Channel.CreateBounded<Push>(64);

    private sealed record Push(Subscription Subscription, byte[] Body, string? ContentType);

    /// <summary>A hub asks whether we meant it (section 5.3), or denies us (5.2).</summary>
    /// <returns>The challenge to answer with; null when we did not mean it.</returns>
    public async Task<string?> VerifyAsync(
        string callback,
        string? mode,
        string? topic,
        string? challenge,
        long? leaseSeconds,
        CancellationToken cancel
    )
    {
        if (await store.SubscriptionAsync(callback) is not { } subscription || topic != subscription.Topic)
            return null;
        switch (mode)
        {
            case "subscribe" when challenge is { Length: > 0 }:
                var lease = TimeSpan.FromSeconds(
                    Math.Clamp(leaseSeconds ?? (long)options.Value.Lease.TotalSeconds, 60, (long)LongestLease.TotalSeconds)
                );
                var until = clock.GetUtcNow() + lease;
                await PutAsync(subscription with { LeaseUntil = until, Problem = null }, cancel);
                subscriptions.Confirm(subscription.Feed, until);
                return challenge;
            case "denied":
                subscriptions.End(subscription.Feed);
                await PutAsync(subscription with { LeaseUntil = null, Problem = "websub.denied" }, cancel);
                return "";
            default: // we never ask to be taken off
                return null;
        }
    }

    /// <summary>A hub sends what is new. A body that is not signed with our secret is left aside.</summary>
    /// <returns>Whether there is such a subscription.</returns>
    public async Task<bool> TakeAsync(string callback, byte[] body, string? contentType, string? signature, CancellationToken cancel)
    {
        if (await store.SubscriptionAsync(callback) is not { } subscription)
            return false;
        if (!HubSignature.IsValid(signature, body, subscription.Secret))
        {
            log.LogWarning("hub {Hub} sent something that is not signed by it", subscription.Hub);
            await PutAsync(subscription with { Problem = "websub.bad-signature" }, cancel);
        }
        else if (!pushes.Writer.TryWrite(new Push(subscription, body, contentType)))
            await MakeDueAsync(subscription.Feed, cancel); // too much at once: asked for instead
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var subscription in await store.SubscriptionsAsync())
            if (subscription.LeaseUntil is { } until)
                subscriptions.Confirm(subscription.Feed, until);
        if (string.IsNullOrEmpty(options.Value.PublicAddress))
            return;
        var reading = ReadPushesAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await LookAfterAsync(stoppingToken);
                await Task.Delay(options.Value.Tick, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
#pragma warning disable CA1031 // the others are looked after next time
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "looking after subscriptions failed");
                await Task.Delay(options.Value.Tick, clock, CancellationToken.None);
            }
        await reading;
    }

    /// <summary>Asks hubs for what is not yet covered, or not for long.</summary>
    private async Task LookAfterAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = (await store.SubscriptionsAsync()).ToDictionary(subscription => subscription.Feed);
        foreach (var feed in await store.FeedsWithHubAsync())
        {
            known.Remove(feed.Id, out var subscription);
            if (subscription is not null && (subscription.Hub != feed.Hub || subscription.Topic != feed.Topic))
                subscription = null; // the feed moved to another hub
            if (subscription?.LeaseUntil <= now && subscriptions.Covers(feed.Id) is false && subscription.Problem is null)
                await MakeDueAsync(feed.Id, cancel); // no one tells us any more
            if (IsDue(subscription, now))
                await AskAsync(feed, subscription, now, cancel);
        }
        // What is left has lost its feed or its hub.
        foreach (var left in known.Values)
        {
            subscriptions.End(left.Feed);
            using var writing = await store.WriteAsync(cancel);
            writing.RemoveSubscription(left.Feed);
            writing.MakeDue(left.Feed, now);
            writing.Commit();
        }
    }

    /// <summary>Never asked; or asked in vain a while ago; or the lease has less than a fifth left.</summary>
    private bool IsDue(Subscription? subscription, DateTimeOffset now)
    {
        if (subscription is null)
            return true;
        if (now - subscription.AskedAt < options.Value.Retry && subscription.LeaseUntil is null)
            return false;
        var left = (subscription.LeaseUntil ?? now) - now;
        return left < (subscription.LeaseUntil - subscription.AskedAt ?? TimeSpan.MaxValue) / 5
            && (subscription.Problem is null || now - subscription.AskedAt >= options.Value.Retry);
    }

    private async Task AskAsync(FeedState feed, Subscription? before, DateTimeOffset now, CancellationToken cancel)
    {
        var asked = new Subscription
        {
            Feed = feed.Id,
            Hub = feed.Hub!,
            Topic = feed.Topic ?? feed.Url,
            Callback = before?.Callback ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)),
            Secret = before?.Secret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            AskedAt = now,
            LeaseUntil = before?.LeaseUntil,
            PushedAt = before?.PushedAt,
        };
        await PutAsync(asked, cancel); // before asking: the hub may verify before it answers
        var problem = await fetcher.SendAsync(
            new Uri(asked.Hub),
            [
                KeyValuePair.Create("hub.mode", "subscribe"),
                KeyValuePair.Create("hub.topic", asked.Topic),
                KeyValuePair.Create("hub.callback", $"{options.Value.PublicAddress!.TrimEnd('/')}/websub/{asked.Callback}"),
                KeyValuePair.Create("hub.secret", asked.Secret),
                KeyValuePair.Create("hub.lease_seconds", $"{(long)options.Value.Lease.TotalSeconds}"),
            ],
            cancel
        );
        if (problem is null)
            return;
        log.LogInformation("hub {Hub} did not take a subscription: {Problem}", asked.Hub, problem);
        await PutAsync(asked with { Problem = problem }, cancel);
    }

    private async Task ReadPushesAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var push in pushes.Reader.ReadAllAsync(cancel))
                await ReadAsync(push, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested) { }
    }

    private async Task ReadAsync(Push push, CancellationToken cancel)
    {
        try
        {
            if (await store.FeedAsync(push.Subscription.Feed) is not { } feed)
                return;
            var source = (await store.SourcesAsync()).First(source => source.Key == feed.Source);
            var result = await round.PushAsync(source, feed, push.Body, push.ContentType, cancel);
            rounds.Show(result);
            if (result.Problems.Count > 0)
                await MakeDueAsync(feed.Id, cancel);
            if (await store.SubscriptionAsync(push.Subscription.Callback) is { } now)
                await PutAsync(now with { PushedAt = clock.GetUtcNow(), Problem = null }, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // what one hub sent must not silence the others
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "what hub {Hub} sent could not be kept", push.Subscription.Hub);
        }
    }

    private async Task PutAsync(Subscription subscription, CancellationToken cancel)
    {
        using var writing = await store.WriteAsync(cancel);
        writing.PutSubscription(subscription);
        writing.Commit();
    }

    private async Task MakeDueAsync(long feed, CancellationToken cancel)
    {
        using var writing = await store.WriteAsync(cancel);
        writing.MakeDue(feed, clock.GetUtcNow());
        writing.Commit();
    }
}
