namespace NewsCity.Storage;

// What the reporter reads: entries that wait, articles that are read again.
public sealed partial class NewsStore
{
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
}
