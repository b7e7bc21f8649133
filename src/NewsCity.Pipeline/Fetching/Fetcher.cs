using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Metrics;

namespace NewsCity.Pipeline.Fetching;

/// <summary>Asks servers, politely and within bounds. Never throws for what a server does: a failure is a <see cref="Fetched.Problem"/>.</summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly Hosts hosts;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public Fetcher(IOptions<FetchOptions> options, NetworkGuard guard, TimeProvider clock)
    {
        this.options = options.Value;
        this.clock = clock;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
                ConnectCallback = guard.ConnectAsync,
                ConnectTimeout = this.options.HeadTimeout,
                MaxResponseHeadersLength = 64,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", this.options.UserAgent);
        hosts = new Hosts(this.options, clock, FetchRobotsAsync);
    }

    /// <summary>Gets one address, following redirects, as robots.txt and the host's wishes allow.</summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <param name="etag">Validators of the last answer, byte for byte, or null.</param>
    /// <param name="lastModified">See <paramref name="etag"/>.</param>
    /// <param name="most">Most bytes of the body that are kept.</param>
    /// <param name="accept">The <c>Accept</c> header.</param>
    /// <param name="cancel">Stops the fetch; the only thing that throws.</param>
    public async Task<Fetched> GetAsync(Uri address, string? etag, string? lastModified, int most, string accept, CancellationToken cancel)
    {
        var permanent = address;
        var onlyPermanent = true;
        for (var hop = 0; ; hop++)
        {
            if (address.Scheme is not ("http" or "https"))
                return new Fetched
                {
                    Problem = "fetch.scheme",
                    Address = address,
                    Permanent = permanent,
                };
            if (await hosts.EnterAsync(address, cancel) is { } refused)
                return new Fetched
                {
                    Problem = refused,
                    Address = address,
                    Permanent = permanent,
                };
            Fetched answer;
            Uri? next;
            var started = Stopwatch.GetTimestamp();
            try
            {
                (answer, next) = await OnceAsync(address, permanent, (etag, lastModified), most, accept, cancel);
            }
            finally
            {
                hosts.Leave(address);
            }
            RoundMetrics.Count(answer, started);
            if (answer.RetryAfter is { } pause)
                hosts.LeaveAlone(address, pause);
            if (next is null)
                return answer;
            if (hop == options.Redirects || next == address)
                return answer with { Problem = "fetch.redirects" };
            onlyPermanent &= answer.Status is 301 or 308;
            if (onlyPermanent)
                permanent = next;
            address = next;
        }
    }

    /// <summary>When the host may be asked again after a <c>Retry-After</c>; null when it may be asked now.</summary>
    public DateTimeOffset? ClosedUntil(Uri address) => hosts.ClosedUntil(address);

    public void Dispose() => client.Dispose();

    private async Task<(Fetched Answer, Uri? Next)> OnceAsync(
        Uri address,
        Uri permanent,
        (string? Etag, string? LastModified) validators,
        int most,
        string accept,
        CancellationToken cancel
    )
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(options.HeadTimeout);
        var problem = new Fetched { Address = address, Permanent = permanent };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            if (validators.Etag is { } etag)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (validators.LastModified is { } lastModified)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            var answer = Head(response, problem);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
                return Uri.TryCreate(address, Raw(response.Headers.NonValidated, "Location") ?? "", out var next)
                    ? (answer with { Problem = "fetch.redirects" }, next)
                    : (answer with { Problem = "fetch.redirect-nowhere" }, null);
            if (answer.Problem is not null || answer.NotModified)
                return (answer, null);
            time.CancelAfter(options.Timeout);
            var (bytes, cut) = await ReadAsync(response, most, time.Token);
            return (answer with { Bytes = bytes, Cut = cut }, null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (problem with { Problem = "fetch.timeout" }, null);
        }
        catch (HttpRequestException e)
        {
            return (problem with { Problem = Key(e) }, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or SocketException or ForbiddenAddressException)
        {
            return (problem with { Problem = e is ForbiddenAddressException ? "fetch.forbidden-address" : "fetch.broken-off" }, null);
        }
    }

    /// <summary>Reads the body up to the limit. What came before a break is kept: a tolerant reader makes the best of it.</summary>
    private static async Task<(ReadOnlyMemory<byte> Bytes, bool Cut)> ReadAsync(
        HttpResponseMessage response,
        int most,
        CancellationToken cancel
    )
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (true)
            {
                int read;
                try
                {
                    read = await body.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, most - (int)kept.Length + 1)), cancel);
                }
                catch (Exception e) when (kept.Length > 0 && e is IOException or InvalidDataException)
                {
                    return (kept.ToArray(), true);
                }
                if (read == 0)
                    return (kept.ToArray(), false);
                var room = most - (int)kept.Length;
                kept.Write(buffer, 0, Math.Min(read, room));
                if (read > room)
                    return (kept.ToArray(), true);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Everything but the body. The raw headers are read before any typed one, which would reformat them.</summary>
    private Fetched Head(HttpResponseMessage response, Fetched basis)
    {
        var raw = response.Headers.NonValidated;
        var content = response.Content.Headers.NonValidated;
        var status = (int)response.StatusCode;
        return basis with
        {
            Status = status,
            Problem = status is (>= 200 and < 300) or 304 ? null : $"http.{status}",
            Etag = Raw(raw, "ETag"),
            LastModified = Raw(content, "Last-Modified"),
            ContentType = Raw(content, "Content-Type"),
            Fresh = Fresh(response),
            RetryAfter = status is 429 or 503 ? RetryAfter(response) : null,
        };
    }

    private static string? Raw(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;

    private TimeSpan? Fresh(HttpResponseMessage response)
    {
        if (response.Headers.CacheControl?.MaxAge is { } maxAge)
            return Positive(maxAge - (response.Headers.Age ?? TimeSpan.Zero));
        return response.Content.Headers.Expires is { } expires ? Positive(expires - (response.Headers.Date ?? clock.GetUtcNow())) : null;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => Positive(delta),
            { Date: { } date } => Positive(date - clock.GetUtcNow()),
            _ => null,
        };

    private static TimeSpan? Positive(TimeSpan span) => span > TimeSpan.Zero ? span : null;

    private static string Key(HttpRequestException e) =>
        e.InnerException is ForbiddenAddressException
            ? "fetch.forbidden-address"
            : e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "fetch.no-such-host",
                HttpRequestError.SecureConnectionError => "fetch.tls",
                HttpRequestError.ConnectionError => "fetch.no-connection",
                HttpRequestError.ConfigurationLimitExceeded => "fetch.headers-too-long",
                _ => e.InnerException
                    is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }
                    ? "fetch.no-such-host"
                    : "fetch.broken-off",
            };

    private async Task<(int Status, string Text)> FetchRobotsAsync(Uri address, CancellationToken cancel)
    {
        var at = address;
        for (var hop = 0; hop <= options.Redirects; hop++)
        {
            var (answer, next) = await OnceAsync(at, at, default, 512 << 10, "text/plain, */*;q=0.1", cancel);
            if (next is null)
                return (answer.Status, System.Text.Encoding.UTF8.GetString(answer.Bytes.Span));
            at = next;
        }
        return (404, "");
    }
}
