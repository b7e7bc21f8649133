namespace NewsCity.Storage;

// Feeds and the hosts they live on.
public sealed partial class Writing
{
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
}
