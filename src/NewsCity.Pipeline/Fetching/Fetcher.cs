using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Metrics;
using NewsCity.Storage;

namespace NewsCity.Pipeline.Fetching;

/// <summary>Asks servers, politely and within bounds. Never throws for what a server does: a failure is a <see cref="Fetched.Problem"/>.</summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly Hosts hosts;
    private readonly TimeProvider clock;
    private readonly BodyBudget budget;
    private readonly HttpClient client;

    public Fetcher(IOptions<FetchOptions> options, NetworkGuard guard, TimeProvider clock)
    {
        this.options = options.Value;
        this.clock = clock;
        budget = new BodyBudget(this.options.BigAnswers);
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                AutomaticDecompression = DecompressionMethods.None, // by hand: servers lie about what they packed
                ActivityHeadersPropagator = null,
                ConnectCallback = guard.ConnectAsync,
                ConnectTimeout = this.options.HeadTimeout,
                MaxResponseHeadersLength = 64,
                MaxResponseDrainSize = 64 << 10,
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a change in DNS is seen
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", this.options.UserAgent);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        hosts = new Hosts(this.options, clock, FetchRobotsAsync);
    }

    /// <summary>Gets one address of any type; see <see cref="AskAsync{T}"/>.</summary>
    public Task<Fetched> GetAsync(Uri address, string? etag, string? lastModified, int most, string accept, CancellationToken cancel) =>
        AskAsync(new FetchRequest(address, accept, most) { Etag = etag, LastModified = lastModified }, answer => answer, cancel);

    /// <summary>Gets one address, following redirects, as robots.txt and the host's wishes allow.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="read">Makes of the answer what is kept. While it works, a big body holds one of few places.</param>
    /// <param name="cancel">Stops the fetch; the only thing that throws.</param>
    public async Task<T> AskAsync<T>(FetchRequest request, Func<Fetched, T> read, CancellationToken cancel)
    {
        var (answer, place) = await FollowAsync(request, cancel);
        using (place)
            return read(answer);
    }

    private async Task<(Fetched Answer, IDisposable? Place)> FollowAsync(FetchRequest request, CancellationToken cancel)
    {
        var address = request.Address;
        var permanent = address;
        var onlyPermanent = true;
        for (var hop = 0; ; hop++)
        {
            if (address.Scheme is not ("http" or "https"))
                return (Refused("fetch.scheme"), null);
            if (await hosts.EnterAsync(address, cancel) is { } refused)
                return (Refused(refused), null);
            Fetched? answer = null;
            Uri? next;
            var started = Stopwatch.GetTimestamp();
            IDisposable? place;
            try
            {
                (answer, next, place) = await OnceAsync(request with { Address = address }, permanent, cancel);
            }
            finally
            {
                hosts.Leave(address, answer);
            }
            RoundMetrics.Count(answer, started);
            if (next is null)
                return (answer, place);
            if (hop == options.Redirects || next == address)
                return (answer with { Problem = "fetch.redirects" }, null);
            // A permanent move is believed, but not one that gives up encryption.
            onlyPermanent &= answer.Status is 301 or 308 && !(address.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps);
            if (onlyPermanent)
                permanent = next;
            address = next;
        }

        Fetched Refused(string problem) =>
            new()
            {
                Problem = problem,
                Address = address,
                Permanent = permanent,
            };
    }

    /// <summary>Sends a form, as to a hub. Redirects are not followed; the answer's body is not read.</summary>
    /// <returns>The stable key of why it was not taken; null when it was.</returns>
    public async Task<string?> SendAsync(Uri address, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        if (address.Scheme is not ("http" or "https"))
            return "fetch.scheme";
        using var patience = new Patience(options, clock, cancel);
        try
        {
            using var content = new FormUrlEncodedContent(form);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return response.IsSuccessStatusCode ? null : $"http.{(int)response.StatusCode}";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "fetch.timeout";
        }
        catch (HttpRequestException e)
        {
            return Key(e);
        }
    }

    /// <summary>When the host may be asked again after a <c>Retry-After</c> or too many failures; null when it may be asked now.</summary>
    public DateTimeOffset? ClosedUntil(Uri address) => hosts.ClosedUntil(address);

    /// <summary>What an earlier run knew of hosts that want to be left alone.</summary>
    public void Recall(IEnumerable<ClosedHost> closed)
    {
        foreach (var host in closed)
            hosts.Recall(host);
    }

    /// <summary>Hosts that were closed since the last time this was asked, to be stored.</summary>
    public IReadOnlyCollection<ClosedHost> TakeClosed() => hosts.TakeNews();

    public void Dispose()
    {
        client.Dispose();
        budget.Dispose();
    }

    private async Task<(Fetched Answer, Uri? Next, IDisposable? Place)> OnceAsync(
        FetchRequest wanted,
        Uri permanent,
        CancellationToken cancel
    )
    {
        using var patience = new Patience(options, clock, cancel);
        var problem = new Fetched { Address = wanted.Address, Permanent = permanent };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, wanted.Address)
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            };
            request.Headers.TryAddWithoutValidation("Accept", wanted.Accept);
            if (wanted.Etag is { } etag)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (wanted.LastModified is { } lastModified)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var answer = Head(response, problem);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
                return Target(wanted.Address, Raw(response.Headers.NonValidated, "Location")) is { } next
                    ? (answer with { Problem = "fetch.redirects" }, next, null)
                    : (answer with { Problem = "fetch.redirect-nowhere" }, null, null);
            if (answer.Problem is not null || answer.NotModified)
                return (answer, null, null);
            if (wanted.TextOnly && !ContentTypes.CanBeText(answer.ContentType))
                return (answer with { Problem = "fetch.content-type" }, null, null);
            var encoding = Raw(response.Content.Headers.NonValidated, "Content-Encoding");
            var body = await Body.ReadAsync(response, encoding, wanted.Most, patience, budget);
            return (answer with { Problem = body.Problem, Bytes = body.Bytes, Cut = body.Cut }, null, body.Place);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (problem with { Problem = "fetch.timeout" }, null, null);
        }
        catch (HttpRequestException e)
        {
            return (problem with { Problem = Key(e) }, null, null);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or SocketException or ForbiddenAddressException)
        {
            return (problem with { Problem = e is ForbiddenAddressException forbidden ? forbidden.Key : "fetch.broken-off" }, null, null);
        }
    }

    /// <summary>Where a redirect leads, without its fragment; null when it leads nowhere.</summary>
    private static Uri? Target(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(from, location, out var next))
            return null;
        return next.Fragment.Length == 0 ? next : new Uri(next.GetLeftPart(UriPartial.Query));
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
            Link = Raw(raw, "Link"),
            Fresh = Fresh(response),
            RetryAfter = status is 429 or 503 ? RetryAfter(response) : null,
        };
    }

    private static string? Raw(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>How long the answer stays fresh (RFC 9111): max-age less Age, else Expires less Date. <c>Expires: 0</c> is no time at all.</summary>
    private TimeSpan? Fresh(HttpResponseMessage response)
    {
        var cache = response.Headers.CacheControl;
        if (cache is { NoStore: true } or { NoCache: true })
            return null;
        if (cache?.MaxAge is { } maxAge)
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
        e.InnerException is ForbiddenAddressException forbidden
            ? forbidden.Key
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

    private async Task<(Fetched Answer, string Text)> FetchRobotsAsync(Uri address, CancellationToken cancel)
    {
        var request = new FetchRequest(address, "text/plain, */*;q=0.1", 512 << 10) { TextOnly = true };
        for (var hop = 0; ; hop++)
        {
            var (answer, next, place) = await OnceAsync(request, address, cancel);
            using (place)
                if (next is null)
                    return (answer, System.Text.Encoding.UTF8.GetString(answer.Bytes.Span));
            if (hop == options.Redirects || next.Scheme is not ("http" or "https"))
                return (answer with { Status = 404 }, ""); // RFC 9309, 2.3.1.2: may be treated as absent
            request = request with { Address = next };
        }
    }
}
