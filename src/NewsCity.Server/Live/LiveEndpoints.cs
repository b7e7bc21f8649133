using System.Globalization;
using NewsCity.Server.Limits;
using NewsCity.Storage;

namespace NewsCity.Server.Live;

/// <summary><c>/live?since=MS</c>: server-sent events that tell an open page how many reports came since it was printed.</summary>
internal static class LiveEndpoints
{
    /// <summary>A silent connection is kept alive so often.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);

    /// <summary>Two events are at least so far apart.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    /// <summary>A connection ends after so long, and the browser opens a new one: none is forgotten.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>A page that is older asks for what it cannot use.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(2);

    public static void MapLiveEvents(this IEndpointRouteBuilder routes) => routes.MapGet("/live", TellAsync).ExcludeFromDescription();

    private static async Task TellAsync(
        HttpContext context,
        LiveBoard board,
        NewsLists lists,
        TimeProvider clock,
        IHostApplicationLifetime life
    )
    {
        var client = Client.Of(context.Connection.RemoteIpAddress);
        if (!board.TryEnter(client))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "300";
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        end.CancelAfter(Longest);
        try
        {
            var now = clock.GetUtcNow();
            var since = Since(context.Request.Query["since"].ToString(), now);
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Accel-Buffering"] = "no";
            await context.Response.WriteAsync("retry: 20000\n\n", end.Token);
            var before = board.Reports;
            var count = since < now ? await lists.FirstSeenSinceAsync(since) : 0;
            var told = 0L;
            while (true)
            {
                var changed = board.Changed;
                var news = count + board.Reports - before;
                if (news > told)
                    await context.Response.WriteAsync(
                        string.Create(CultureInfo.InvariantCulture, $"event: news\ndata: {{\"count\":{news}}}\n\n"),
                        end.Token
                    );
                else
                    await context.Response.WriteAsync(":\n\n", end.Token);
                told = news;
                await context.Response.Body.FlushAsync(end.Token);
                await Task.Delay(Breath, clock, end.Token);
                await Task.WhenAny(changed, Task.Delay(Beat, clock, end.Token));
                end.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested) { }
        finally
        {
            board.Leave(client);
        }
    }

    private static DateTimeOffset Since(string text, DateTimeOffset now)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var since) || since > now.ToUnixTimeMilliseconds())
            return now;
        var oldest = now - Oldest;
        return since < oldest.ToUnixTimeMilliseconds() ? oldest : DateTimeOffset.FromUnixTimeMilliseconds(since);
    }
}
