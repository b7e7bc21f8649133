namespace NewsCity.Storage;

// What is polled: sources, feeds, subscriptions, hosts, and what is due.
public sealed partial class NewsStore
{
    /// <summary>Every source, as the operator wants it, in order of key.</summary>
    public async Task<IReadOnlyList<Source>> SourcesAsync()
    {
        var overrides = (await ListAsync<SourceOverride>("select * from source_override")).ToLookup(
            one => one.Source,
            StringComparer.Ordinal
        );
        return
        [
            .. (await ListAsync<Source>("select * from source order by key")).Select(source =>
                Overrides.Apply(source, overrides[source.Key])
            ),
        ];
    }

    /// <summary>What the operator set for a source by hand.</summary>
    public async Task<IReadOnlyList<SourceOverride>> OverridesAsync(string source) =>
        await ListAsync<SourceOverride>("select * from source_override where source = @source order by field", new { source });

    /// <summary>The feeds of a source, polled as its operator wants it.</summary>
    public async Task<IReadOnlyList<FeedState>> FeedsAsync(string source)
    {
        var wanted = Overrides.Apply(new Source { Key = source, NameFa = "" }, await OverridesAsync(source));
        var feeds = await ListAsync<FeedState>("select * from feed where source = @source order by id", new { source });
        return [.. feeds.Select(feed => feed with { Every = wanted.Every, Zone = wanted.Zone })];
    }

    /// <summary>The source that has a feed of this address; null when none has.</summary>
    public async Task<string?> SourceOfFeedAsync(string url) =>
        await ListAsync<string>("select source from feed where url = @url", new { url }) is [var source] ? source : null;

    /// <summary>Sources removed after <paramref name="seq"/>, with the number of each removal.</summary>
    public async Task<IReadOnlyList<(long Seq, string Source)>> RemovedAsync(long seq) =>
        await ListAsync<(long, string)>("select seq, source from removal where seq > @seq order by seq", new { seq });

    public async Task<FeedState?> FeedAsync(long id) =>
        await ListAsync<FeedState>("select * from feed where id = @id", new { id }) is [var feed] ? feed : null;

    /// <summary>All WebSub subscriptions.</summary>
    public async Task<IReadOnlyList<Subscription>> SubscriptionsAsync() =>
        await ListAsync<Subscription>("select * from subscription order by feed");

    /// <summary>The subscription that is answered at this address of ours.</summary>
    public async Task<Subscription?> SubscriptionAsync(string callback) =>
        await ListAsync<Subscription>("select * from subscription where callback = @callback", new { callback }) is [var found]
            ? found
            : null;

    /// <summary>Feeds that name a hub.</summary>
    public async Task<IReadOnlyList<FeedState>> FeedsWithHubAsync() =>
        await ListAsync<FeedState>("select * from feed where hub is not null and gone = 0 order by id");

    /// <summary>Hosts that are left alone at <paramref name="now"/>.</summary>
    public async Task<IReadOnlyList<ClosedHost>> ClosedHostsAsync(DateTimeOffset now) =>
        await ListAsync<ClosedHost>("select * from host where closed_until > @now", new { now });

    /// <summary>Feeds that are due at <paramref name="now"/>, the longest due first; sources that rest have none.</summary>
    public async Task<IReadOnlyList<FeedState>> DueFeedsAsync(DateTimeOffset now, int most) =>
        await ListAsync<FeedState>(
            """
            select * from feed where gone = 0 and due_at <= @now
                and source not in (select source from source_override where field = 'off' and value = 'true')
            order by due_at limit @most
            """,
            new { now, most }
        );

    /// <summary>Sources with an entry whose page is to be read, or an article that is to be read again, at <paramref name="now"/>.</summary>
    public async Task<IReadOnlyList<string>> SourcesWithPagesAsync(DateTimeOffset now) =>
        await ListAsync<string>(
            """
            select source from (
                select source from entry where article is null and read_at <= @now
                union select source from article where reread_at <= @now
            )
            where source not in (select source from source_override where field = 'off' and value = 'true')
            """,
            new { now }
        );

    /// <summary>When, after <paramref name="now"/>, the next feed, entry or article is due; null when nothing is.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now)
    {
        var at = await ListAsync<long?>(
            """
            select min(at) from (
                select min(due_at) as at from feed where gone = 0 and due_at > @now
                union all select min(read_at) from entry where article is null and read_at > @now
                union all select min(reread_at) from article where reread_at > @now)
            """,
            new { now }
        );
        return at[0] is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    /// <summary>Every source with its feeds and what it gave.</summary>
    public async Task<IReadOnlyList<SourceHealth>> HealthAsync()
    {
        var feeds = (await ListAsync<FeedState>("select * from feed order by id")).ToLookup(feed => feed.Source);
        var counts = (
            await ListAsync<SourceCount>("select source, count(*) as articles, max(published) as newest from article group by source")
        ).ToDictionary(count => count.Source);
        var entries = (
            await ListAsync<SourceEntries>(
                "select source, sum(read_at is not null) as waiting, sum(read_at is null) as unread from entry where article is null group by source"
            )
        ).ToDictionary(count => count.Source);
        return
        [
            .. (await SourcesAsync()).Select(source => new SourceHealth(
                source,
                [.. feeds[source.Key]],
                counts.GetValueOrDefault(source.Key)?.Articles ?? 0,
                counts.GetValueOrDefault(source.Key)?.Newest,
                entries.GetValueOrDefault(source.Key)?.Waiting ?? 0,
                entries.GetValueOrDefault(source.Key)?.Unread ?? 0
            )),
        ];
    }

    private sealed record SourceCount
    {
        public string Source { get; init; } = "";
        public int Articles { get; init; }
        public DateTimeOffset? Newest { get; init; }
    }

    private sealed record SourceEntries
    {
        public string Source { get; init; } = "";
        public int Waiting { get; init; }
        public int Unread { get; init; }
    }
}
