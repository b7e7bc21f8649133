using NewsCity.Storage;
using NewsCity.Storage.Health;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Hosting;

/// <summary>
/// <c>/healthz</c>: 200 while the paper can be read, written to, and its rounds go on; else 503 with the reasons. That sources are ill is
/// no fault of the program: they are counted, and told at <c>/desk/health</c>.
/// </summary>
public static class Healthz
{
    /// <summary>A feed that is due so long tells that the rounds stand still.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);

    /// <summary>With less room on the disk nothing can be promised.</summary>
    private const long LeastRoom = 64 << 20;

    /// <summary>A check that takes longer has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly DateTimeOffset Started = TimeProvider.System.GetUtcNow();

    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        NewsStore store,
        HealthStore queue,
        SearchIndex index,
        TimeProvider clock
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var now = clock.GetUtcNow();
        var reasons = new List<string>();
        IReadOnlyList<SourceHealth> health = [];
        try
        {
            health = await store.HealthAsync();
            await WriteAsync(store, context.RequestAborted);
            var (_, _, dueSince) = await queue.QueueAsync(now);
            if (dueSince is { } due && now - due > Overdue && now - Started > Overdue)
                reasons.Add("rounds.stalled");
        }
        catch (System.Data.Common.DbException)
        {
            reasons.Add("store.broken");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            reasons.Add("store.busy");
        }
        if (new DriveInfo(Path.GetFullPath(store.File)).AvailableFreeSpace < LeastRoom)
            reasons.Add("disk.full");
        return Results.Json(
            new
            {
                status = reasons.Count == 0 ? "ok" : "failing",
                reasons,
                now,
                sources = health.Count,
                ill = health.Count(source => source.Feeds.Count > 0 && source.Feeds.All(feed => feed.Problem is not null)),
                articles = health.Sum(source => source.Articles),
                indexed = index.Count,
                newest = health.Max(source => source.Newest),
            },
            statusCode: reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }

    /// <summary>Takes the right to write and gives it back: whoever holds it for long stops the paper.</summary>
    private static async Task WriteAsync(NewsStore store, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(Patience);
        using var writing = await store.WriteAsync(time.Token);
    }
}
