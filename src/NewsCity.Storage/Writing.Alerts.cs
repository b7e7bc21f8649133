namespace NewsCity.Storage;

public sealed partial class Writing
{
    /// <summary>A source fell ill. One that is ill of the same already stays as it is.</summary>
    public void OpenAlert(string? source, string problem, DateTimeOffset since, DateTimeOffset now) =>
        Run(
            "insert or ignore into alert (source, problem, since, found_at) values (@source, @problem, @since, @now)",
            new
            {
                source,
                problem,
                since,
                now,
            }
        );

    /// <summary>An illness is over. If the editor never heard of it there is nothing to tell.</summary>
    public void CloseAlert(long id, DateTimeOffset now) =>
        Run(
            "update alert set ended_at = @now, end_told_at = case when told_at is null then @now end where id = @id and ended_at is null",
            new { id, now }
        );

    /// <summary>The editor was told how things stand: that it began, and if it is over, that too.</summary>
    public void MarkTold(long id, DateTimeOffset now) =>
        Run(
            """
            update alert set told_at = coalesce(told_at, @now), end_told_at = case when ended_at is null then null else @now end where id = @id
            """,
            new { id, now }
        );
}
