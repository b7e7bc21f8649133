using System.Globalization;
using Microsoft.Extensions.Options;
using NewsCity.Storage;
using NewsCity.Storage.Health;

namespace NewsCity.Pipeline.Health;

/// <summary>Examines every source: the one function behind <c>doctor</c>, <c>/desk/health</c> and what the editor is told.</summary>
public sealed class Examination(NewsStore store, HealthStore health, TimeProvider clock, IOptions<HealthOptions> options)
{
    /// <summary>Entries are counted so far back.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>Feeds that are due so long were not asked: it is we who slept, and know nothing of the source's silence.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);

    /// <summary>Fewer entries prove no share.</summary>
    private const int Fewest = 10;

    /// <summary>Every source, the ill first.</summary>
    public async Task<IReadOnlyList<SourceState>> ExamineAsync()
    {
        var now = clock.GetUtcNow();
        var tallies = (await health.EntriesSinceAsync(now - Window)).ToLookup(tally => tally.Source, StringComparer.Ordinal);
        var states = new List<SourceState>();
        foreach (var source in await store.HealthAsync())
        {
            var published = await health.PublishedAsync(source.Source.Key, now - Quiet.Back);
            states.Add(Examine(source, [.. tallies[source.Source.Key]], Quiet.Of(published, now), now));
        }
        return [.. states.OrderByDescending(state => state.IsIll).ThenBy(state => state.Source.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether so many sources fail at once that the fault is likely ours: our network, our name server.</summary>
    public static bool IsCutOff(IReadOnlyList<SourceState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var asked = states.Count(state => state.Feeds.Any(feed => feed.PolledAt is not null));
        var failing = states.Count(state => state.Ailments.Any(ailment => ailment.Problem == "source.failing"));
        return failing >= 5 && failing * 2 > asked;
    }

    private SourceState Examine(SourceHealth source, IReadOnlyList<EntryTally> tallies, Quiet? quiet, DateTimeOffset now)
    {
        var good = source.Feeds.Max(feed => feed.GoodAt);
        var state = new SourceState
        {
            Source = source.Source,
            Feeds = source.Feeds,
            Ailments = [],
            GoodAt = good,
            Articles = source.Articles,
            Newest = source.Newest,
            Waiting = source.Waiting,
            Entries = tallies.Sum(tally => tally.Entries),
            Refused = Count(tallies, IsRefusal),
            Partial = Count(tallies, problem => problem is "article.partial" or "article.empty"),
            Unread = Count(tallies, problem => !IsRefusal(problem) && problem is not ("article.partial" or "article.empty")),
            Quiet = quiet,
        };
        return state with { Ailments = [.. Ailments(state, now).OrderByDescending(ailment => ailment.IsIll)] };
    }

    private IEnumerable<Ailment> Ailments(SourceState state, DateTimeOffset now)
    {
        if (state.Source.Off)
            yield break;
        var polled = state.Feeds.Where(feed => feed.PolledAt is not null).ToList();
        var failed = polled.Where(feed => feed.Problem is not null).ToList();
        if (state.Feeds.Count == 0)
            yield return new("source.no-feed", now, true, "");
        var failing = polled.Count > 0 && failed.Count == polled.Count;
        var since = state.GoodAt ?? polled.Min(feed => feed.PolledAt) ?? now;
        // One that never could be read is ill at once; one that could has its time to come back.
        if (failing && (state.GoodAt is null || now - since >= options.Value.Patience))
            yield return new("source.failing", since, true, string.Join(' ', failed.Select(feed => feed.Problem).Distinct()));
        foreach (var feed in failed)
            yield return new(feed.Problem!, feed.GoodAt ?? feed.PolledAt!.Value, false, Next(feed));
        if (!failing && state is { Quiet: { IsSilent: true } quiet } && polled.Exists(feed => feed.DueAt > now - Overdue))
            yield return new("source.silent", quiet.Last, true, Text($"usually {quiet.Usual:0} reports in these hours, now none"));
        if (polled.Count > 0 && polled.All(feed => feed.GoodAt is not null) && state is { Articles: 0, Waiting: 0 })
            yield return new("source.nothing", polled.Min(feed => feed.PolledAt)!.Value, false, "");
        foreach (
            var (count, key) in new[]
            {
                (state.Refused, "source.refused"),
                (state.Unread, "source.unread"),
                (state.Partial, "source.partial"),
            }
        )
            if (count > 0)
                yield return new(
                    key,
                    now - Window,
                    count >= Fewest && count >= options.Value.Share * state.Entries,
                    Text($"{count} of {state.Entries} entries of seven days")
                );
    }

    private static string Next(FeedState feed) =>
        feed.Gone ? $"{feed.Url}, never asked again" : Text($"{feed.Url}, next try {feed.DueAt:yyyy-MM-dd HH:mm}Z");

    private static bool IsRefusal(string problem) =>
        problem.StartsWith("robots.", StringComparison.Ordinal) || problem is "http.401" or "http.402" or "http.403" or "http.451";

    private static int Count(IReadOnlyList<EntryTally> tallies, Func<string, bool> counts) =>
        tallies.Where(tally => tally.Problem is { } problem && counts(problem)).Sum(tally => tally.Entries);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
