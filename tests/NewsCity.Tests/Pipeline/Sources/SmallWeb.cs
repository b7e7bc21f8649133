using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsCity.Tests.Pipeline.Sources;

/// <summary>A site of a few pages on loopback.</summary>
internal sealed class SmallWeb : IAsyncDisposable
{
    private readonly WebApplication server;

    private SmallWeb(WebApplication server) => this.server = server;

    /// <summary>What each path (with its query) gives; what is not here is 404.</summary>
    public Dictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

    public string Home => $"http://127.0.0.1:{Port}/";
    public int Port => new Uri(server.Urls.First()).Port;

    public static async Task<SmallWeb> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = new SmallWeb(builder.Build());
        web.server.Run(async context =>
        {
            if (web.Pages.TryGetValue(context.Request.Path + context.Request.QueryString, out var page))
            {
                context.Response.ContentType = page.StartsWith("<?xml", StringComparison.Ordinal)
                    ? "text/xml; charset=utf-8"
                    : "text/html; charset=utf-8";
                await context.Response.WriteAsync(page);
            }
            else
                context.Response.StatusCode = 404;
        });
        await web.server.StartAsync();
        return web;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>An RSS feed of these articles, an hour apart, the first newest.</summary>
    public string Rss(DateTimeOffset newest, params int[] articles) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>خوراک</title>"
        + string.Concat(
            articles.Select(
                (number, i) =>
                    $"<item><title>خبر شمارهٔ {number} از شهر ساختگی</title><link>{Home}news/{number}</link><pubDate>{newest.AddHours(-i):R}</pubDate></item>"
            )
        )
        + "</channel></rss>";
}
