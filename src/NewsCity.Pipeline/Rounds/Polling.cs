using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
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

    internal async Task<Poll> AskAsync(FeedState feed, CancellationToken cancel)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var address))
            return Failed(feed, "feed.bad-address", null);
        var answer = await fetcher.GetAsync(address, feed.Etag, feed.LastModified, fetching.Value.FeedBytes, Accept, cancel);
        if (answer.Problem is { } problem)
            return Failed(feed, problem, fetcher.ClosedUntil(answer.Address));
        if (answer.NotModified)
            return new Poll(Good(feed, answer, null), null);
        var hash = SHA256.HashData(answer.Bytes.Span);
        if (feed.BodyHash is { } last && last.AsSpan().SequenceEqual(hash))
            return new Poll(Good(feed, answer, null) with { BodyHash = hash }, null);
        var parsed = Read(feed, answer);
        if (!parsed.TryGet(out var read))
            return Failed(feed, parsed.Problem!, null);
        var state = Good(feed, answer, read.TimeToLive);
        // What broke off is asked for again whole: neither its validators nor its hash are believed. A moved feed is believed once it reads.
        state = answer.Cut
            ? state with
            {
                Etag = null,
                LastModified = null,
                BodyHash = null,
            }
            : state with
            {
                BodyHash = hash,
                Url = answer.Permanent.AbsoluteUri,
            };
        return new Poll(state, read);
    }

    private static Parsed<Feed> Read(FeedState feed, Fetched answer) =>
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

    /// <summary>New validators replace the old at once, also when they come with a 304.</summary>
    private FeedState Good(FeedState feed, Fetched answer, TimeSpan? timeToLive)
    {
        var now = clock.GetUtcNow();
        var options = rounds.Value;
        var pause = new[] { feed.Every ?? options.Every, answer.Fresh ?? default, timeToLive ?? default }.Max();
        return feed with
        {
            Etag = answer.Etag ?? (answer.NotModified ? feed.Etag : null),
            LastModified = answer.LastModified ?? (answer.NotModified ? feed.LastModified : null),
            PolledAt = now,
            GoodAt = now,
            DueAt = now + Jitter(pause < options.AtLeastEvery ? pause : options.AtLeastEvery),
            Problem = null,
            Failures = 0,
        };
    }

    private Poll Failed(FeedState feed, string problem, DateTimeOffset? closedUntil)
    {
        var now = clock.GetUtcNow();
        var options = rounds.Value;
        var pause = options.Every * Math.Pow(2, Math.Min(feed.Failures, 20));
        if (closedUntil is { } opens && opens - now > pause)
            pause = opens - now;
        return new Poll(
            feed with
            {
                PolledAt = now,
                DueAt = now + Jitter(pause < options.AtLeastEvery ? pause : options.AtLeastEvery),
                Problem = problem,
                Failures = feed.Failures + 1,
                Gone = problem == "http.410",
            },
            null,
            closedUntil
        );
    }

    /// <summary>Up to a tenth more, so that feeds do not fall into step.</summary>
    private static TimeSpan Jitter(TimeSpan pause) => pause * (1 + RandomNumberGenerator.GetInt32(1000) / 10_000.0);
}
