using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace NewsCity.Server.Demo;

/// <summary>Serves the demo city on loopback, each agency on a port of its own.</summary>
public sealed class CityServer : IAsyncDisposable
{
    private readonly City city;
    private readonly TimeProvider clock;
    private readonly WebApplication site;
    private readonly ConcurrentDictionary<int, byte[]> pictures = new();
    private Dictionary<int, CityAgency> byPort = [];

    private CityServer(City city, TimeProvider clock)
    {
        this.city = city;
        this.clock = clock;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var _ in city.Agencies)
                kestrel.Listen(IPAddress.Loopback, 0);
        });
        site = builder.Build();
        site.Run(AnswerAsync);
    }

    /// <summary>The port of each agency, in the city's order.</summary>
    public IReadOnlyList<int> Ports => [.. byPort.Keys];

    /// <summary>Opens the city's doors.</summary>
    public static async Task<CityServer> StartAsync(City city, TimeProvider clock)
    {
        var server = new CityServer(city, clock);
        await server.site.StartAsync();
        server.byPort = server
            .site.Urls.Select(url => new Uri(url).Port)
            .Zip(city.Agencies)
            .ToDictionary(pair => pair.First, pair => pair.Second);
        return server;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var agency = byPort[context.Connection.LocalPort];
        var path = context.Request.Path.Value ?? "/";
        var now = clock.GetUtcNow();
        if (path == CityFeeds.PathOf(agency))
        {
            var (text, type) = CityFeeds.Write(agency, city.Shown(agency, now), $"http://{context.Request.Host}");
            await SendAsync(context, text, type);
        }
        else if (path == "/robots.txt")
            await SendAsync(context, "User-agent: *\nDisallow: /search\n", "text/plain; charset=utf-8");
        else if (path == "/")
            await SendAsync(context, CityPages.Home(agency, city.Shown(agency, now)), "text/html; charset=utf-8");
        else if (Number(path, "/picture/", ".png") is { } picture && city.Find(agency, picture, now) is { Report.Picture: true })
        {
            context.Response.ContentType = "image/png";
            await context.Response.Body.WriteAsync(pictures.GetOrAdd(picture, CityPicture.Paint));
        }
        else if (Number(path, "/news/", "") is { } number)
        {
            if (city.Find(agency, number, now) is { } article)
                await SendAsync(context, CityPages.Article(agency, article, city.Shown(agency, now)), "text/html; charset=utf-8");
            else
                context.Response.StatusCode = city.IsGone(agency, number, now) ? 410 : 404;
        }
        else
            context.Response.StatusCode = 404;
    }

    /// <summary>With an entity tag; 304 where the reader has it already.</summary>
    private static async Task SendAsync(HttpContext context, string text, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(bytes)[..8])}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private static int? Number(string path, string before, string after) =>
        path.StartsWith(before, StringComparison.Ordinal)
        && path.EndsWith(after, StringComparison.Ordinal)
        && int.TryParse(path.AsSpan(before.Length, path.Length - before.Length - after.Length), out var number)
            ? number
            : null;
}
