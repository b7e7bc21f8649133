using Dapper;
using Microsoft.Data.Sqlite;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Storage;

/// <summary>One transaction over the paper. Nothing of it stands unless <see cref="Commit"/> is reached.</summary>
public sealed partial class Writing : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly Action released;
    private long seq;

    internal Writing(SqliteConnection connection, Action released)
    {
        this.connection = connection;
        this.released = released;
        transaction = connection.BeginTransaction();
        seq =
            connection.ExecuteScalar<long?>(
                "select max(seq) from (select max(seq) as seq from article union all select max(seq) from removal)",
                transaction: transaction
            ) ?? 0;
    }

    public void PutSource(Source source) =>
        Run(
            """
            insert into source (key, name_fa, name_en, home, kind, inside, language, licence, licence_seen, cms, weight, icon)
            values (@Key, @NameFa, @NameEn, @Home, @Kind, @Inside, @Language, @Licence, @LicenceSeen, @Cms, @Weight, @Icon)
            on conflict (key) do update set name_fa = @NameFa, name_en = @NameEn, home = @Home, kind = @Kind, inside = @Inside,
                language = @Language, licence = @Licence, licence_seen = @LicenceSeen, cms = @Cms, weight = @Weight,
                icon = case when @Icon = '' then icon else @Icon end
            """,
            source
        );

    /// <summary>Adds a feed; one that is known already stays as it is.</summary>
    public void AddFeed(string source, string url, string kind, DateTimeOffset due) =>
        Run(
            """
            insert into feed (source, url, kind, due_at, failures, gone) values (@source, @url, @kind, @due, 0, 0)
            on conflict (url) do nothing
            """,
            new
            {
                source,
                url,
                kind,
                due,
            }
        );

    /// <summary>Keeps what a poll taught about a feed. An address that another feed has already is left as it was.</summary>
    public void SaveFeed(FeedState feed) =>
        Run(
            """
            update or ignore feed set url = @Url where id = @Id;
            update feed set etag = @Etag, last_modified = @LastModified, body_hash = @BodyHash, due_at = @DueAt, polled_at = @PolledAt,
                good_at = @GoodAt, problem = @Problem, failures = @Failures, gone = @Gone
            where id = @Id
            """,
            feed
        );

    /// <summary>Stores an entry, to be read at once if it is new. One whose feed says something else now makes its article due again.</summary>
    /// <returns>The entry's id.</returns>
    public long SeeEntry(NewEntry entry, DateTimeOffset now)
    {
        var known = One<KnownEntry>("select id, article, digest from entry where address = @Address", entry);
        if (known is null)
            return One<long>(
                """
                insert into entry (feed, source, address, url, json, digest, seen_at, article, attempts, read_at)
                values (@Feed, @Source, @Address, @Url, @Json, @Digest, @now, @article, 0, @now)
                returning id
                """,
                new
                {
                    entry.Feed,
                    entry.Source,
                    entry.Address,
                    entry.Url,
                    entry.Json,
                    entry.Digest,
                    now,
                    article = ArticleAt(entry.Address),
                }
            );
        Run(
            "update entry set feed = @Feed, vanished_at = null where id = @Id and (feed is null or vanished_at is not null)",
            new { entry.Feed, known.Id }
        );
        if (!known.Digest.AsSpan().SequenceEqual(entry.Digest))
        {
            Run(
                "update entry set json = @Json, digest = @Digest where id = @Id",
                new
                {
                    entry.Json,
                    entry.Digest,
                    known.Id,
                }
            );
            if (known.Article is { } article)
                Run("update article set reread_at = @now where id = @article and deleted_at is null", new { now, article });
        }
        return known.Id;
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
        address is null ? null : One<long?>("select article from address where address = @address", new { address });

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
        Run(
            "update entry set article = @article, read_at = null, problem = @problem where id = @entry",
            new
            {
                entry,
                article,
                problem,
            }
        );

    /// <summary>Adds an article with its first version and gives it its permanent id.</summary>
    public long Add(News news)
    {
        var id = One<long>(
            """
            insert into article (source, url, kicker, title, lead, text, html, image, image_caption, authors, tags, language, code, place,
                credit, published, published_known, modified, first_seen, versions, whole, story, story_reason, section, topic, topic_reason,
                page_etag, page_last_modified, reread_at, rereads, seq)
            values (@Source, @Url, @Kicker, @Title, @Lead, @Text, @Html, @Image, @ImageCaption, @Authors, @Tags, @Language, @Code, @Place,
                @Credit, @Published, @PublishedKnown, @Modified, @FirstSeen, 1, @Whole, 0, '', @Section, @Topic, @TopicReason,
                @PageEtag, @PageLastModified, @RereadAt, 0, @Seq)
            returning id
            """,
            news with
            {
                Seq = ++seq,
            }
        );
        AddVersion(id, 1, news.FirstSeen, news);
        return id;
    }

    /// <summary>Another address of an article; one that is taken stays with the article that has it.</summary>
    public void AddAddress(string? address, long article)
    {
        if (address is not null)
            Run("insert into address (address, article) values (@address, @article) on conflict do nothing", new { address, article });
    }

    /// <summary>Places an article in its story.</summary>
    public void Place(long article, Judgement judgement)
    {
        Run(
            "update article set story = @Story, duplicate_of = @DuplicateOf, story_reason = @Reason, seq = @seq where id = @article",
            new
            {
                judgement.Story,
                judgement.DuplicateOf,
                judgement.Reason,
                seq = ++seq,
                article,
            }
        );
        foreach (var later in judgement.Precedes)
            Run(
                "update article set duplicate_of = @article, seq = @seq where id = @later",
                new
                {
                    article,
                    seq = ++seq,
                    later,
                }
            );
    }

    /// <summary>The page was read again: keeps the new plan and validators, and a new version where title, lead or text changed.</summary>
    public bool Reread(News before, News now, DateTimeOffset seenAt)
    {
        var changed = before.Title != now.Title || before.Lead != now.Lead || before.Text != now.Text;
        if (changed)
            AddVersion(before.Id, NextVersion(before.Id), seenAt, now);
        Run(
            """
            update article set kicker = @Kicker, title = @Title, lead = @Lead, text = @Text, html = @Html, image = @Image,
                image_caption = @ImageCaption, modified = @Modified, versions = @Versions, whole = @Whole, page_etag = @PageEtag,
                page_last_modified = @PageLastModified, reread_at = @RereadAt, rereads = @Rereads, seq = @Seq
            where id = @Id
            """,
            now with
            {
                Versions = before.Versions + (changed ? 1 : 0),
                Seq = changed ? ++seq : before.Seq,
            }
        );
        return changed;
    }

    /// <summary>
    /// A better extractor read the same page again: what it found replaces what is kept, and where title, lead or text changed a version is
    /// added that is marked as ours, so that no reader is told of an edit. Time and story stay.
    /// </summary>
    public Improvement Improve(News before, News now, DateTimeOffset at)
    {
        var text = before.Title != now.Title || before.Lead != now.Lead || before.Text != now.Text;
        var facts =
            before.Kicker != now.Kicker
            || before.Html != now.Html
            || before.Image != now.Image
            || before.ImageCaption != now.ImageCaption
            || before.Authors != now.Authors
            || before.Tags != now.Tags
            || before.Code != now.Code
            || before.Place != now.Place
            || before.Credit != now.Credit;
        if (!text && !facts)
            return Improvement.None;
        if (text)
            AddVersion(before.Id, NextVersion(before.Id), at, now, ours: true);
        Run(
            """
            update article set kicker = @Kicker, title = @Title, lead = @Lead, text = @Text, html = @Html, image = @Image,
                image_caption = @ImageCaption, authors = @Authors, tags = @Tags, code = @Code, place = @Place, credit = @Credit,
                page_etag = @PageEtag, page_last_modified = @PageLastModified, reread_at = @RereadAt, rereads = @Rereads, seq = @Seq
            where id = @Id
            """,
            now with
            {
                Id = before.Id,
                Seq = ++seq,
            }
        );
        return text ? Improvement.Text : Improvement.Facts;
    }

    /// <summary>The source took the article away.</summary>
    public void MarkDeleted(long article, DateTimeOffset at) =>
        Run(
            "update article set deleted_at = @at, reread_at = null, seq = @seq where id = @article and deleted_at is null",
            new
            {
                article,
                at,
                seq = ++seq,
            }
        );

    /// <summary>Makes everything above lasting.</summary>
    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
        released();
    }

    private int NextVersion(long article) =>
        One<int>("select coalesce(max(number), 0) + 1 from version where article = @article", new { article });

    private void AddVersion(long article, int number, DateTimeOffset seenAt, News news, bool ours = false) =>
        Run(
            "insert into version (article, number, seen_at, title, lead, text, ours) values (@article, @number, @seenAt, @Title, @Lead, @Text, @ours)",
            new
            {
                article,
                number,
                seenAt,
                news.Title,
                news.Lead,
                news.Text,
                ours,
            }
        );

    private void Run(string sql, object values) => connection.Execute(sql, values, transaction);

    private T? One<T>(string sql, object values) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    private sealed record KnownEntry
    {
        public long Id { get; init; }
        public long? Article { get; init; }
        public string Address { get; init; } = "";
        public byte[] Digest { get; init; } = [];
    }
}
