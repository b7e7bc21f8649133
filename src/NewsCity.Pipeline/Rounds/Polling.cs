using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.WebSub;
using NewsCity.Reading;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.ListPages;
using NewsCity.Reading.Telegram;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Rounds;

/// <summary>Asks one feed for news: conditionally, and believes its server about when to come back.</summary>
public sealed class Polling(Fetcher fetcher, TimeProvider clock, IOptions<RoundOptions> rounds, IOptions<FetchOptions> fetching)
{
    private const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.7, */*;q=0.1";

    /// <summary>Asks. The state of a good poll still wants <see cref="Plan"/>, which needs to know how many entries are new.</summary>
    internal Task<Poll> AskAsync(FeedState feed, CancellationToken cancel)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var address))
            return Task.FromResult(Failed(feed, "feed.bad-address", null));
        var request = new FetchRequest(address, Accept, fetching.Value.FeedBytes)
        {
            Etag = feed.Etag,
            LastModified = feed.LastModified,
            TextOnly = true,
        };
        return fetcher.AskAsync(request, answer => Read(feed, answer), cancel);
    }

    /// <summary>Gives a good poll its next time, by what the feed taught us.</summary>
    /// <param name="found">How many of its entries are new.</param>
    /// <param name="pushed">Whether a hub tells us of its news.</param>
    internal Poll Plan(Poll poll, int found, bool pushed)
    {
        if (poll.State.Problem is not null)
            return poll;
        var now = clock.GetUtcNow();
        var habit = Habit.Unpack(poll.State.Habit)?.Learn(found, now) ?? FirstHabit(poll.Feed, now);
        var state = poll.State;
        var wishes = new Wishes(
            poll.Fresh,
            state.Ttl is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            state.SkipHours,
            state.SkipDays
        );
        var validated = state.Etag is not null || state.LastModified is not null;
        return poll with
        {
            State = state with
            {
                Habit = habit.Pack(),
                DueAt = PollPlan.Next(rounds.Value, habit, wishes, validated, pushed, now, Random.Shared.NextDouble(), state.Every),
            },
        };
    }

    /// <summary>What a hub sent, as if it had been polled. Its validators stay: the next poll checks what was sent.</summary>
    internal Poll Push(FeedState feed, ReadOnlyMemory<byte> bytes, string? contentType)
    {
        var parsed = FeedReader.Read(bytes, Uri.TryCreate(feed.Url, UriKind.Absolute, out var address) ? address : null, contentType);
        return parsed.TryGet(out var read)
            ? new Poll(feed with { GoodAt = clock.GetUtcNow() }, read) { Pushed = true }
            : new Poll(feed with { Problem = parsed.Problem }, null) { Pushed = true };
    }

    /// <summary>Hosts that were closed since the last time this was asked, to be stored.</summary>
    internal IReadOnlyCollection<ClosedHost> TakeClosed() => fetcher.TakeClosed();

    private Habit FirstHabit(Feed? feed, DateTimeOffset now) =>
        Habit.First(
            feed?.Entries.Select(entry => entry.Published ?? entry.Updated).OfType<DateTimeOffset>() ?? [],
            1 / rounds.Value.Every.TotalHours,
            now
        );

    private Poll Read(FeedState feed, Fetched answer)
    {
        if (answer.Problem is { } problem)
            return Failed(feed, problem, fetcher.ClosedUntil(answer.Address));
        if (answer.NotModified)
            return Good(feed, answer, null);
        var hash = SHA256.HashData(answer.Bytes.Span);
        // A moved feed is believed once its new address gave a feed: this one, or another that can be read.
        if (feed.BodyHash is { } last && !answer.Cut && last.AsSpan().SequenceEqual(hash))
            return Good(feed with { Url = answer.Permanent.AbsoluteUri }, answer, null);
        var parsed = Parse(feed, answer);
        if (!parsed.TryGet(out var read))
            return Failed(feed, parsed.Problem!, null);
        // What broke off is asked for again whole: neither its validators nor its hash are believed.
        return answer.Cut
            ? Good(feed, answer with { Etag = null, LastModified = null }, read)
            : Good(feed with { BodyHash = hash, Url = answer.Permanent.AbsoluteUri }, answer, read);
    }

    private static Parsed<Feed> Parse(FeedState feed, Fetched answer) =>
        feed.Kind switch
        {
            "list" => ListPageReader.Read(answer.Bytes, answer.Address, answer.ContentType),
            "telegram" => ChannelReader.Read(answer.Bytes, answer.Address, answer.ContentType) is { Value: { } channel }
                ? channel.AsFeed()
                : new Problem("feed.no-channel"),
            _ => FeedReader.Read(answer.Bytes, answer.Address, answer.ContentType, LimitsOf(feed)),
        };

    private static FeedLimits LimitsOf(FeedState feed) =>
        feed.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var clock)
            ? FeedLimits.Default with
            {
                Zone = clock,
            }
            : FeedLimits.Default;

    /// <summary>New validators replace the old at once, also when they come with a 304. What only a body tells stays until the next body.</summary>
    private Poll Good(FeedState feed, Fetched answer, Feed? read)
    {
        var now = clock.GetUtcNow();
        var state = feed with
        {
            Etag = answer.Etag ?? (answer.NotModified ? feed.Etag : null),
            LastModified = answer.LastModified ?? (answer.NotModified ? feed.LastModified : null),
            BodyHash = answer.Cut ? null : feed.BodyHash,
            PolledAt = now,
            GoodAt = now,
            Problem = null,
            Failures = 0,
        };
        if (read is not null)
            state = state with
            {
                Ttl = (long?)read.TimeToLive?.TotalMilliseconds,
                SkipHours = read.SkipHours,
                SkipDays = read.SkipDays,
                Hub = HubLinks.Hub(answer, read),
                Topic = HubLinks.Topic(answer, read),
            };
        return new Poll(state, read) { Fresh = answer.Fresh };
    }

    private Poll Failed(FeedState feed, string problem, DateTimeOffset? closedUntil)
    {
        var now = clock.GetUtcNow();
        return new Poll(
            feed with
            {
                PolledAt = now,
                DueAt = PollPlan.AfterFailure(rounds.Value, feed.Failures, closedUntil, now, Random.Shared.NextDouble()),
                Problem = problem,
                Failures = feed.Failures + 1,
                Gone = problem == "http.410",
            },
            null
        )
        {
            ClosedUntil = closedUntil,
        };
    }
}
