using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;

namespace NewsCity.Pipeline.Publishing;

/// <summary>Tells WebSub hubs that feeds changed (W3C WebSub; the publish request is the one that public hubs agree on).</summary>
public sealed class Hub : IDisposable
{
    /// <summary>Feeds in one request.</summary>
    private const int Together = 40;

    private readonly HubOptions options;
    private readonly ILogger<Hub> log;
    private readonly HttpClient client;

    public Hub(IOptions<HubOptions> options, IOptions<FetchOptions> fetching, NetworkGuard guard, ILogger<Hub> log)
    {
        this.options = options.Value;
        this.log = log;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = guard.ConnectAsync,
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 64 << 10,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", fetching.Value.UserAgent);
    }

    /// <summary>Whether there is a hub to tell.</summary>
    public bool IsWanted => options.Hubs.Count > 0;

    /// <summary>Addresses of the hubs.</summary>
    public IReadOnlyList<Uri> Hubs => [.. options.Hubs];

    /// <summary>Hubs are told at most so often.</summary>
    public TimeSpan Every => options.Every;

    /// <summary>Tells every hub; one that does not listen is written down, and told again with the next news.</summary>
    /// <returns>How many requests a hub accepted.</returns>
    public async Task<int> PingAsync(IReadOnlyCollection<Uri> feeds, CancellationToken cancel)
    {
        var accepted = 0;
        foreach (var hub in options.Hubs)
        foreach (var some in feeds.Chunk(Together))
        {
            using var form = new FormUrlEncodedContent([
                new("hub.mode", "publish"),
                .. some.Select(feed => KeyValuePair.Create("hub.url", feed.AbsoluteUri)),
            ]);
            try
            {
                using var answer = await client.PostAsync(hub, form, cancel);
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.NoContent)
                    accepted++;
                else
                    log.LogWarning("hub {Hub} answered {Status}", hub, (int)answer.StatusCode);
            }
            catch (Exception e)
                when (e is HttpRequestException or ForbiddenAddressException
                    || (e is TaskCanceledException && !cancel.IsCancellationRequested)
                )
            {
                log.LogWarning("hub {Hub} could not be told: {Reason}", hub, e.Message);
            }
        }
        return accepted;
    }

    public void Dispose() => client.Dispose();
}
