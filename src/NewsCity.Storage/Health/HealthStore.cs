using Dapper;

namespace NewsCity.Storage.Health;

/// <summary>What the paper's database knows of the health of its sources, and of what the editor was told.</summary>
public sealed class HealthStore(Database database)
{
    /// <summary>How entries first seen since then ended, by source and problem.</summary>
    public Task<IReadOnlyList<EntryTally>> EntriesSinceAsync(DateTimeOffset since) =>
        ListAsync<EntryTally>(
            "select source, problem, count(*) as entries from entry where seen_at >= @since group by source, problem",
            new { since }
        );

    /// <summary>When a source published since then, the earliest first.</summary>
    public Task<IReadOnlyList<DateTimeOffset>> PublishedAsync(string source, DateTimeOffset since) =>
        ListAsync<DateTimeOffset>(
            "select published from article where source = @source and published >= @since order by published",
            new { source, since }
        );

    /// <summary>Illnesses that have not ended, and ended ones whose end the editor was not told.</summary>
    public Task<IReadOnlyList<Alert>> OpenAlertsAsync() =>
        ListAsync<Alert>("select * from alert where ended_at is null or end_told_at is null order by id");

    /// <summary>The last illnesses, the newest first.</summary>
    public Task<IReadOnlyList<Alert>> LastAlertsAsync(int most) =>
        ListAsync<Alert>("select * from alert order by id desc limit @most", new { most });

    /// <summary>Entries whose page is still to be read; feeds that are due at <paramref name="now"/>, and since when the first one is.</summary>
    public async Task<(long Waiting, long Due, DateTimeOffset? DueSince)> QueueAsync(DateTimeOffset now)
    {
        await using var connection = database.Open();
        var (waiting, due, since) = await connection.QuerySingleAsync<(long, long, long?)>(
            """
            select (select count(*) from entry where article is null and read_at is not null),
                (select count(*) from feed where gone = 0 and due_at <= @now), (select min(due_at) from feed where gone = 0 and due_at <= @now)
            """,
            new { now }
        );
        return (waiting, due, since is { } first ? DateTimeOffset.FromUnixTimeMilliseconds(first) : null);
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null)
    {
        await using var connection = database.Open();
        return (await connection.QueryAsync<T>(sql, values)).AsList();
    }
}
