using Dapper;
using Microsoft.Data.Sqlite;

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
}
