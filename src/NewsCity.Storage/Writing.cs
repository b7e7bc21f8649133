using Dapper;
using Microsoft.Data.Sqlite;
using NewsCity.Newsroom.Stories;

namespace NewsCity.Storage;

/// <summary>One transaction over the paper. Nothing of it stands unless <see cref="Commit"/> is reached.</summary>
public sealed partial class Writing : IDisposable
{
    private readonly Statements statements;
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly Action released;
    private long seq;

    internal Writing(Statements statements, Action released)
    {
        this.statements = statements;
        this.released = released;
        connection = statements.Connection;
        transaction = statements.Begin();
        seq =
            (long?)statements.Value("select max(seq) from (select max(seq) as seq from article union all select max(seq) from removal)")
            ?? 0;
    }

    /// <summary>Begins a step that can be undone alone.</summary>
    public void BeginStep() => statements.Run("savepoint step");

    /// <summary>Keeps the step; it stands when all does.</summary>
    public void KeepStep() => statements.Run("release step");

    /// <summary>Undoes the step; what came before it stays.</summary>
    public void UndoStep()
    {
        statements.Run("rollback to step");
        statements.Run("release step");
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
    public void SaveFeed(FeedState feed)
    {
        statements.Run("update or ignore feed set url = $2 where id = $1 and url <> $2", feed.Id, feed.Url);
        statements.Run(
            """
            update feed set etag = $2, last_modified = $3, body_hash = $4, due_at = $5, polled_at = $6, good_at = $7, problem = $8,
                failures = $9, gone = $10, ttl = $11, skip_hours = $12, skip_days = $13, habit = $14, hub = $15, topic = $16
            where id = $1
            """,
            feed.Id,
            feed.Etag,
            feed.LastModified,
            feed.BodyHash,
            feed.DueAt,
            feed.PolledAt,
            feed.GoodAt,
            feed.Problem,
            feed.Failures,
            feed.Gone,
            feed.Ttl,
            feed.SkipHours,
            feed.SkipDays,
            feed.Habit,
            feed.Hub,
            feed.Topic
        );
    }

    /// <summary>Feeds that were polled before and fell due while nobody polled are given new times, by chance, within <paramref name="spread"/>.</summary>
    public int SpreadDue(DateTimeOffset now, TimeSpan spread) =>
        statements.Run(
            "update feed set due_at = $1 + abs(random() % max($2, 1)) where gone = 0 and due_at <= $1 and polled_at is not null",
            now,
            spread
        );

    /// <summary>Keeps a subscription, instead of an older one for the same feed.</summary>
    public void PutSubscription(Subscription subscription) =>
        statements.Run(
            """
            insert into subscription (feed, hub, topic, callback, secret, asked_at, lease_until, pushed_at, problem)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (feed) do update set hub = $2, topic = $3, callback = $4, secret = $5, asked_at = $6, lease_until = $7,
                pushed_at = $8, problem = $9
            """,
            subscription.Feed,
            subscription.Hub,
            subscription.Topic,
            subscription.Callback,
            subscription.Secret,
            subscription.AskedAt,
            subscription.LeaseUntil,
            subscription.PushedAt,
            subscription.Problem
        );

    public void RemoveSubscription(long feed) => statements.Run("delete from subscription where feed = $1", feed);

    /// <summary>Makes a feed due.</summary>
    public void MakeDue(long feed, DateTimeOffset now) =>
        statements.Run("update feed set due_at = min(due_at, $2) where id = $1", feed, now);

    /// <summary>Keeps until when a host is left alone.</summary>
    public void SaveHost(ClosedHost host) =>
        statements.Run(
            """
            insert into host (authority, closed_until, reason, refusals, failures) values ($1, $2, $3, $4, $5)
            on conflict (authority) do update set closed_until = $2, reason = $3, refusals = $4, failures = $5
            """,
            host.Authority,
            host.ClosedUntil,
            host.Reason,
            host.Refusals,
            host.Failures
        );

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

    /// <summary>Adds an article with its first version and gives it its permanent id.</summary>
    public long Add(News news)
    {
        var id = (long)
            statements.Value(
                """
                insert into article (source, url, kicker, title, lead, text, html, image, image_caption, authors, tags, language, code, place,
                    credit, published, published_known, modified, first_seen, versions, whole, story, story_reason, section, topic,
                    topic_reason, page_etag, page_last_modified, reread_at, rereads, seq)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 1, $20, 0, '', $21, $22,
                    $23, $24, $25, $26, 0, $27)
                returning id
                """,
                news.Source,
                news.Url,
                news.Kicker,
                news.Title,
                news.Lead,
                news.Text,
                news.Html,
                news.Image,
                news.ImageCaption,
                news.Authors,
                news.Tags,
                news.Language,
                news.Code,
                news.Place,
                news.Credit,
                news.Published,
                news.PublishedKnown,
                news.Modified,
                news.FirstSeen,
                news.Whole,
                (int)news.Section,
                (int)news.Topic,
                news.TopicReason,
                news.PageEtag,
                news.PageLastModified,
                news.RereadAt,
                ++seq
            )!;
        AddVersion(id, 1, news.FirstSeen, news);
        return id;
    }

    /// <summary>Another address of an article; one that is taken stays with the article that has it.</summary>
    public void AddAddress(string? address, long article)
    {
        if (address is not null)
            statements.Run("insert into address (address, article) values ($1, $2) on conflict do nothing", address, article);
    }

    /// <summary>Places an article in its story.</summary>
    public void Place(long article, Judgement judgement)
    {
        statements.Run(
            "update article set story = $2, duplicate_of = $3, story_reason = $4, seq = $5 where id = $1",
            article,
            judgement.Story,
            judgement.DuplicateOf,
            judgement.Reason,
            ++seq
        );
        foreach (var later in judgement.Precedes)
            statements.Run("update article set duplicate_of = $2, seq = $3 where id = $1", later, article, ++seq);
    }

    /// <summary>Makes one story of two: the reports of the first belong to the second, and the first one's address leads there.</summary>
    public void Merge(StoryMerge merge, DateTimeOffset at)
    {
        foreach (var article in Many<long>("select id from article where story = @From order by id", merge))
            Run(
                "update article set story = @Into, seq = @seq where id = @article",
                new
                {
                    merge.Into,
                    seq = ++seq,
                    article,
                }
            );
        Run("update story_redirect set goes_to = @Into where goes_to = @From", merge);
        Run("delete from story_redirect where story = @Into", merge);
        Run(
            "insert into story_redirect (story, goes_to, at) values (@From, @Into, @at) on conflict do update set goes_to = @Into, at = @at",
            new
            {
                merge.From,
                merge.Into,
                at,
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

    /// <summary>Keeps an editor's word on a story; what was said of it before ends with it.</summary>
    public void Mark(EditorMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        Lift(mark.Story, mark.SetAt);
        Run("insert into editor_mark (story, kind, set_at, until) values (@Story, @Kind, @SetAt, @Until)", mark);
    }

    /// <summary>Ends what an editor said of a story.</summary>
    public void Lift(long story, DateTimeOffset at) =>
        Run(
            "update editor_mark set lifted_at = @at where story = @story and lifted_at is null and (until is null or until > @at)",
            new { story, at }
        );

    /// <summary>Makes everything above lasting.</summary>
    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        statements.End();
        released();
    }

    private int NextVersion(long article) =>
        (int)(long)statements.Value("select coalesce(max(number), 0) + 1 from version where article = $1", article)!;

    private void AddVersion(long article, int number, DateTimeOffset seenAt, News news, bool ours = false) =>
        statements.Run(
            "insert into version (article, number, seen_at, title, lead, text, ours) values ($1, $2, $3, $4, $5, $6, $7)",
            article,
            number,
            seenAt,
            news.Title,
            news.Lead,
            news.Text,
            ours
        );

    private void Run(string sql, object values) => connection.Execute(sql, values, transaction);

    private List<T> Many<T>(string sql, object values) => [.. connection.Query<T>(sql, values, transaction)];

    private T? One<T>(string sql, object values) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    private sealed record KnownEntry
    {
        public long Id { get; init; }
        public long? Article { get; init; }
        public string Address { get; init; } = "";
    }
}
