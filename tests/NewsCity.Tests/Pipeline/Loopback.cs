using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsCity.Tests.Pipeline;

/// <summary>A small server of the test's own on loopback: it answers as the test says and remembers what it was asked.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication site;

    private Loopback(WebApplication site) => this.site = site;

    /// <summary>Everything that was asked, robots.txt left out, in order.</summary>
    public ConcurrentQueue<Seen> Asked { get; } = new();

    /// <summary>How often robots.txt was asked for.</summary>
    public int Robots { get; private set; }

    public string Home { get; private set; } = "";

    /// <summary>Starts it at a free port of <paramref name="host"/>. robots.txt is 404 unless <paramref name="answer"/> answers it.</summary>
    public static async Task<Loopback> StartAsync(Func<HttpContext, Task> answer, string host = "127.0.0.1", bool ownRobots = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{host}:0");
        var site = builder.Build();
        var server = new Loopback(site);
        site.Run(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                server.Robots++;
                if (!ownRobots)
                {
                    context.Response.StatusCode = 404;
                    return;
                }
            }
            else
                server.Asked.Enqueue(
                    new Seen(
                        context.Request.Path + context.Request.QueryString,
                        context.Request.Headers.ToDictionary(
                            header => header.Key,
                            header => header.Value.ToString(),
                            StringComparer.OrdinalIgnoreCase
                        )
                    )
                );
            await answer(context);
        });
        await site.StartAsync();
        server.Home = site.Urls.First().TrimEnd('/');
        return server;
    }

    /// <summary>An RSS feed of items at <paramref name="home"/>.</summary>
    public static string Rss(string home, int items, string channel = "") =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>آزمون</title><link>{home}/</link><description>د</description>{channel}"""
        + string.Concat(
            Enumerable
                .Range(1, items)
                .Select(item =>
                    $"<item><title>خبر شماره {item.ToString(CultureInfo.InvariantCulture)} از آزمون</title><link>{home}/news/{item}</link><description>متن خبر شماره {item} چند واژه دارد.</description></item>"
                )
        )
        + "</channel></rss>";

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    /// <summary>One question.</summary>
    internal sealed record Seen(string Path, IReadOnlyDictionary<string, string> Headers)
    {
        public string? Header(string name) => Headers.GetValueOrDefault(name);
    }
}
