using Dapper;

namespace NewsCity.Storage;

// Entries of feeds, from their first sight to their article.
public sealed partial class Writing
{
    /// <summary>Stores an entry, to be read at <paramref name="now"/> if it is new. One whose feed says something else now makes its article due again.</summary>
    /// <returns>The entry's id.</returns>
    public long SeeEntry(NewEntry entry, DateTimeOffset now)
    {
        long id;
        long? article;
        byte[] digest;
        long? feed;
        bool vanished;
        using (var known = statements.Rows("select id, article, digest, feed, vanished_at from entry where address = $1", entry.Address))
        {
            if (!known.Read())
                id = 0;
            else
                id = known.GetInt64(0);
            article = id == 0 || known.IsDBNull(1) ? null : known.GetInt64(1);
            digest = id == 0 ? [] : known.GetFieldValue<byte[]>(2);
            feed = id == 0 || known.IsDBNull(3) ? null : known.GetInt64(3);
            vanished = id != 0 && !known.IsDBNull(4);
        }
        if (id == 0)
            return (long)
                statements.Value(
                    """
                    insert into entry (feed, source, address, url, json, digest, seen_at, article, attempts, read_at)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, 0, case when $8 is null then $7 end)
                    returning id
                    """,
                    entry.Feed,
                    entry.Source,
                    entry.Address,
                    entry.Url,
                    entry.Json,
                    entry.Digest,
                    now,
                    ArticleAt(entry.Address)
                )!;
        if (feed is null || vanished)
            statements.Run("update entry set feed = $2, vanished_at = null where id = $1", id, entry.Feed);
        if (!digest.AsSpan().SequenceEqual(entry.Digest))
        {
            statements.Run("update entry set json = $2, digest = $3 where id = $1", id, entry.Json, entry.Digest);
            if (article is not null)
                statements.Run("update article set reread_at = $2 where id = $1 and deleted_at is null", article, now);
        }
        return id;
    }

    /// <summary>
    /// A feed was read whole: entries that it showed before, newer than its oldest, and shows no more have vanished, and their articles
    /// are read again now, once: perhaps the source took them away.
    /// </summary>
    /// <returns>How many vanished just now.</returns>
    public int Vanish(long feed, IReadOnlySet<string> shown, DateTimeOffset oldest, DateTimeOffset now)
    {
        var shownBefore = connection.Query<KnownEntry>(
            """
            select e.id, e.article, e.address from entry e join article a on a.id = e.article
            where e.feed = @feed and e.vanished_at is null and a.deleted_at is null and a.whole = 1 and a.published > @oldest
            """,
            new { feed, oldest },
            transaction
        );
        var vanished = shownBefore.Where(entry => !shown.Contains(entry.Address)).ToList();
        foreach (var entry in vanished)
            Run(
                "update entry set vanished_at = @now where id = @Id; update article set reread_at = @now where id = @Article",
                new
                {
                    now,
                    entry.Id,
                    entry.Article,
                }
            );
        return vanished.Count;
    }

    /// <summary>The article known under an address, if any.</summary>
    public long? ArticleAt(string? address) =>
        address is null ? null : (long?)statements.Value("select article from address where address = $1", address);

    /// <summary>An entry's page could not be read yet: try again at <paramref name="readAt"/>, or never if null.</summary>
    public void PutOff(long entry, int attempts, DateTimeOffset? readAt, string problem) =>
        Run(
            "update entry set attempts = @attempts, read_at = @readAt, problem = @problem where id = @entry",
            new
            {
                entry,
                attempts,
                readAt,
                problem,
            }
        );

    /// <summary>The entry is read: its article is known.</summary>
    public void Settle(long entry, long article, string? problem) =>
        statements.Run("update entry set article = $2, read_at = null, problem = $3 where id = $1", entry, article, problem);

    /// <summary>Another address of an article; one that is taken stays with the article that has it.</summary>
    public void AddAddress(string? address, long article)
    {
        if (address is not null)
            statements.Run("insert into address (address, article) values ($1, $2) on conflict do nothing", address, article);
    }

    private sealed record KnownEntry
    {
        public long Id { get; init; }
        public long? Article { get; init; }
        public string Address { get; init; } = "";
    }
}
