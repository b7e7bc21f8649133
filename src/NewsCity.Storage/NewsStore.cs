using System.Data.Common;
using Dapper;

namespace NewsCity.Storage;

/// <summary>The one store: every question that the paper asks its database, and the door to writing.</summary>
public sealed partial class NewsStore(Database database) : IDisposable
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

    private sealed record Counted
    {
        public long Id { get; init; }
        public int Times { get; init; }
    }
}
