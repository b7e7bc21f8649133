using System.Data.Common;
using Dapper;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Ranking;

namespace NewsCity.Storage;

/// <summary>The one store: every question that the paper asks its database, and the door to writing.</summary>
public sealed class NewsStore(Database database) : IDisposable
{
    internal const string RowColumns =
        "id, source, url, kicker, title, lead, image, language, published, first_seen, deleted_at, versions, story, duplicate_of, section, topic";

    private readonly SemaphoreSlim writing = new(1, 1);
    private Statements? statements;

    /// <summary>Path of the database file.</summary>
    public string File => database.File;

    /// <summary>Begins the one transaction that may write at a time. Dispose it in any case.</summary>
    public async Task<Writing> WriteAsync(CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            statements ??= new Statements(database.OpenWriter());
            return new Writing(statements, () => writing.Release());
        }
        catch
        {
            writing.Release();
            throw;
        }
    }

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

    /// <summary>Those of the addresses that an entry or an article has already.</summary>
    public async Task<IReadOnlySet<string>> KnownAddressesAsync(IReadOnlyCollection<string> addresses)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in addresses.Chunk(500))
            known.UnionWith(
                await ListAsync<string>(
                    "select address from entry where address in @some union select address from address where address in @some",
                    new { some }
                )
            );
        return known;
    }

    public async Task<IReadOnlyList<WaitingEntry>> WaitingAsync(string source, DateTimeOffset now, int most) =>
        await ListAsync<WaitingEntry>(
            "select id, source, url, json, attempts, seen_at from entry where source = @source and article is null and read_at <= @now order by read_at, id limit @most",
            new
            {
                source,
                now,
                most,
            }
        );

    /// <summary>Articles of a source whose page is to be read again.</summary>
    public async Task<IReadOnlyList<News>> RereadsAsync(string source, DateTimeOffset now, int most) =>
        await ListAsync<News>(
            "select * from article where source = @source and reread_at <= @now order by reread_at limit @most",
            new
            {
                source,
                now,
                most,
            }
        );

    /// <summary>Articles of a source that are still watched, due or not, in order of id.</summary>
    public async Task<IReadOnlyList<News>> WatchedAsync(string source, long after, int most) =>
        await ListAsync<News>(
            "select * from article where source = @source and reread_at is not null and id > @after order by id limit @most",
            new
            {
                source,
                after,
                most,
            }
        );

    public async Task<News?> NewsAsync(long id) =>
        await ListAsync<News>("select * from article where id = @id", new { id }) is [var news] ? news : null;

    /// <summary>These articles, by id.</summary>
    public async Task<IReadOnlyDictionary<long, News>> NewsAsync(IReadOnlyCollection<long> ids) =>
        ids.Count == 0
            ? new Dictionary<long, News>()
            : (await ListAsync<News>("select * from article where id in @ids", new { ids })).ToDictionary(news => news.Id);

    /// <summary>The originals that were republished most among those published since, with how often.</summary>
    public async Task<IReadOnlyList<(NewsRow Row, int Times)>> MostCopiedAsync(DateTimeOffset from, int most) =>
        await CountedAsync(
            """
            select duplicate_of as id, count(distinct source) as times from article
            where duplicate_of is not null and published >= @from group by duplicate_of order by times desc, id desc limit @most
            """,
            from,
            most
        );

    /// <summary>The articles that their sources changed most among those published since, with how often.</summary>
    public async Task<IReadOnlyList<(NewsRow Row, int Times)>> MostEditedAsync(DateTimeOffset from, int most) =>
        await CountedAsync(
            "select id, versions - 1 as times from article where versions > 1 and published >= @from order by times desc, id desc limit @most",
            from,
            most
        );

    /// <summary>The articles that their sources took away since, the last first.</summary>
    public async Task<IReadOnlyList<NewsRow>> DeletedAsync(DateTimeOffset from, int most) =>
        await ListAsync<NewsRow>(
            $"select {RowColumns} from article where deleted_at >= @from order by deleted_at desc, id desc limit @most",
            new { from, most }
        );

    /// <summary>All reports of a story, the earliest first.</summary>
    public async Task<IReadOnlyList<NewsRow>> StoryAsync(long story) =>
        await ListAsync<NewsRow>($"select {RowColumns} from article where story = @story order by published, id", new { story });

    /// <summary>The story that another one became part of; null when it did not.</summary>
    public async Task<long?> StoryRedirectAsync(long story) =>
        (await ListAsync<long>("select goes_to from story_redirect where story = @story", new { story })) is [var goesTo] ? goesTo : null;

    /// <summary>The reports of a story that still stand, whole, the earliest first; at most so many.</summary>
    public async Task<IReadOnlyList<News>> StoryWholeAsync(long story, int most) =>
        await ListAsync<News>(
            "select * from article where story = @story and deleted_at is null order by published, id limit @most",
            new { story, most }
        );

    /// <summary>What editors had said of stories and still held at an instant, the newest first.</summary>
    public async Task<IReadOnlyList<EditorMark>> MarksAsync(DateTimeOffset at) =>
        await ListAsync<EditorMark>(
            """
            select story, kind, set_at, until from editor_mark
            where set_at <= @at and (until is null or until > @at) and (lifted_at is null or lifted_at > @at)
            order by set_at desc, id desc
            """,
            new { at }
        );

    /// <summary>All reports of these stories, the earliest first.</summary>
    public async Task<ILookup<long, NewsRow>> StoriesAsync(IReadOnlyCollection<long> stories) =>
        (
            await ListAsync<NewsRow>($"select {RowColumns} from article where story in @stories order by published, id", new { stories })
        ).ToLookup(row => row.Story);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<NewsRow>> LatestAsync(NewsFilter filter, int most, int skip = 0) =>
        await ListAsync<NewsRow>(
            $"""
            select {RowColumns} from article
            where (@Section is null or section = @Section) and (@Topic is null or topic = @Topic) and (@Source is null or source = @Source)
                and (@From is null or published >= @From) and (@Until is null or published < @Until)
                and (@Originals = 0 or duplicate_of is null)
            order by published desc, id desc limit @most offset @skip
            """,
            new
            {
                filter.Section,
                filter.Topic,
                filter.Source,
                filter.From,
                filter.Until,
                filter.Originals,
                most,
                skip,
            }
        );

    public async Task<int> CountAsync(NewsFilter filter) =>
        (
            await ListAsync<int>(
                """
                select count(*) from article
                where (@Section is null or section = @Section) and (@Topic is null or topic = @Topic) and (@Source is null or source = @Source)
                    and (@From is null or published >= @From) and (@Until is null or published < @Until)
                    and (@Originals = 0 or duplicate_of is null)
                """,
                filter
            )
        )[0];

    /// <summary>
    /// The article as its source published it, each time it changed it. Where a better extractor of ours read a version again, that reading
    /// stands in its place.
    /// </summary>
    public async Task<IReadOnlyList<NewsVersion>> VersionsAsync(long article)
    {
        var published = new List<NewsVersion>();
        var kept = "select number, seen_at, title, lead, text, ours from version where article = @article order by number";
        foreach (var version in await ListAsync<NewsVersion>(kept, new { article }))
            if (version.Ours && published.Count > 0)
                published[^1] = version with { Number = published.Count, SeenAt = published[^1].SeenAt };
            else
                published.Add(version with { Number = published.Count + 1 });
        return published;
    }

    /// <summary>Articles whose page was read, in order of id: a batch of those after <paramref name="after"/>.</summary>
    /// <param name="source">Only of this source; null for all.</param>
    /// <param name="since">First seen since then; null for all.</param>
    /// <param name="after">Id of the last article of the batch before.</param>
    /// <param name="most">Size of the batch.</param>
    public async Task<IReadOnlyList<News>> ReadPagesAsync(string? source, DateTimeOffset? since, long after, int most) =>
        await ListAsync<News>(
            """
            select * from article
            where id > @after and whole = 1 and deleted_at is null and (@source is null or source = @source)
                and (@since is null or first_seen >= @since)
            order by id limit @most
            """,
            new
            {
                source,
                since,
                after,
                most,
            }
        );

    /// <summary>Every address under which an article is known, and what its feed said of it (an <c>Entry</c> as JSON) if that is kept.</summary>
    public async Task<(IReadOnlyList<string> Addresses, string? Entry)> KnownAsAsync(long article) =>
        (
            await ListAsync<string>("select address from address where article = @article", new { article }),
            (await ListAsync<string>("select json from entry where article = @article order by id limit 1", new { article })) is [var json]
                ? json
                : null
        );

    /// <summary>Everything that the ranking needs of stories with a report in the time before <paramref name="at"/>.</summary>
    public async Task<IReadOnlyList<StoryReports>> StoriesForRankingAsync(DateTimeOffset at, TimeSpan back)
    {
        var rows = await ListAsync<RankingRow>(
            """
            select a.id, a.source, a.published, a.duplicate_of, a.story, a.section, a.topic, coalesce(cast(o.value as real), s.weight) as weight
            from article a join source s on s.key = a.source
                left join source_override o on o.source = a.source and o.field = 'weight'
            where a.published <= @at and a.story in (select story from article where published > @from and published <= @at)
            order by a.story, a.published, a.id
            """,
            new { at, from = at - back }
        );
        return
        [
            .. rows.GroupBy(row => row.Story)
                .Select(story => new StoryReports(
                    story.Key,
                    Most(story, row => row.Section),
                    Most(story, row => row.Topic),
                    [.. story.Select(row => new RankedReport(row.Id, row.Source, row.Published, row.DuplicateOf is not null, row.Weight))]
                )),
        ];
    }

    /// <summary>What the desk must remember after a restart, in the order in which it was judged.</summary>
    public async Task<IReadOnlyList<JudgedReport>> JudgedSinceAsync(DateTimeOffset from)
    {
        var rows = await ListAsync<News>("select * from article where published >= @from order by id", new { from });
        return [.. rows.Select(news => new JudgedReport(Report(news), news.Story, news.DuplicateOf))];
    }

    /// <summary>The article as the newsroom sees it.</summary>
    public static Report Report(News news) =>
        new()
        {
            Id = news.Id,
            Source = news.Source,
            Published = news.Published,
            Title = news.Title,
            Lead = news.Lead ?? "",
            Text = news.Text,
            Language = news.Language,
            Categories = news.TagList,
        };

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

    /// <summary>What SQLite's quick check finds wrong with the file; null when it is sound.</summary>
    public async Task<string?> DamageAsync()
    {
        var found = await ListAsync<string>("pragma quick_check(1)");
        return found is ["ok"] ? null : string.Join("; ", found);
    }

    /// <summary>Every article in order of id, streamed.</summary>
    public IEnumerable<News> All()
    {
        using var connection = database.Open();
        foreach (var news in connection.Query<News>("select * from article order by id", buffered: false))
            yield return news;
    }

    /// <summary>Articles changed after <paramref name="seq"/>, in order of change.</summary>
    public async Task<IReadOnlyList<News>> ChangedAsync(long seq, int most) =>
        await ListAsync<News>("select * from article where seq > @seq order by seq limit @most", new { seq, most });

    public void Dispose()
    {
        statements?.Dispose();
        writing.Dispose();
    }

    private async Task<IReadOnlyList<(NewsRow Row, int Times)>> CountedAsync(string sql, DateTimeOffset from, int most)
    {
        var counts = await ListAsync<Counted>(sql, new { from, most });
        var rows = (
            await ListAsync<NewsRow>($"select {RowColumns} from article where id in @ids", new { ids = counts.Select(count => count.Id) })
        ).ToDictionary(row => row.Id);
        return [.. counts.Where(count => rows.ContainsKey(count.Id)).Select(count => (rows[count.Id], count.Times))];
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null)
    {
        await using DbConnection connection = database.Open();
        return (await connection.QueryAsync<T>(sql, values)).AsList();
    }

    private static T Most<T>(IEnumerable<RankingRow> rows, Func<RankingRow, T> value)
        where T : notnull => rows.GroupBy(value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    private sealed record RankingRow
    {
        public long Id { get; init; }
        public string Source { get; init; } = "";
        public DateTimeOffset Published { get; init; }
        public long? DuplicateOf { get; init; }
        public long Story { get; init; }
        public Section Section { get; init; }
        public Topic Topic { get; init; }
        public double Weight { get; init; }
    }

    private sealed record Counted
    {
        public long Id { get; init; }
        public int Times { get; init; }
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
