using System.Diagnostics;
using System.Globalization;
using NewsCity.Newsroom.Stories;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Load;

/// <summary>The two servers that are compared.</summary>
internal static class Serving
{
    /// <summary>The paper as <c>newscity serve</c> serves it; with <c>write</c>, news come in all the time, as rounds bring them.</summary>
    public static async Task<int> PaperAsync(string data, string port, string[] rest)
    {
        await using var site = PaperHost.Site(new PaperSettings { Data = data, Urls = $"http://127.0.0.1:{port}" });
        await site.StartAsync();
        Console.WriteLine("ready");
        using var stop = new CancellationTokenSource();
        var writing = rest.Contains("write") ? WriteAsync(site.Services, stop.Token) : Task.CompletedTask;
        await Console.In.ReadLineAsync();
        await stop.CancelAsync();
        await writing;
        await site.StopAsync();
        return 0;
    }

    /// <summary>Kestrel and nothing else, sending the same bytes under the same headers.</summary>
    public static async Task<int> BareAsync(string port, string answer)
    {
        var lines = await File.ReadAllLinesAsync(answer + ".head");
        var headers = lines.Select(line => line.Split(": ", 2)).ToArray();
        var body = await File.ReadAllBytesAsync(answer + ".body");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var site = builder.Build();
        site.Run(async context =>
        {
            foreach (var header in headers)
                context.Response.Headers[header[0]] = header[1];
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await site.StartAsync();
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        await site.StopAsync();
        return 0;
    }

    /// <summary>Five reports every half second in one transaction, each time looking how soon a search finds the last.</summary>
    private static async Task WriteAsync(IServiceProvider services, CancellationToken stop)
    {
        var store = services.GetRequiredService<NewsStore>();
        var index = services.GetRequiredService<SearchIndex>();
        var invented = new Invented(Environment.ProcessId);
        var waits = new List<double>();
        for (var number = 1; !stop.IsCancellationRequested; number++)
        {
            var mark = $"zz{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}q{number.ToString(CultureInfo.InvariantCulture)}";
            using (var writing = await store.WriteAsync(CancellationToken.None))
            {
                for (var i = 0; i < 5; i++)
                {
                    var news = invented.Article(number, TimeProvider.System.GetUtcNow().AddSeconds(-5));
                    var id = writing.Add(news with { Title = $"{news.Title} {mark}", Url = $"{news.Url}/{mark}/{i}" });
                    writing.Place(id, new Judgement(id, null, ""));
                }
                writing.Commit();
            }
            var watch = Stopwatch.StartNew();
            await index.CatchUpAsync(store);
            while (index.Search(mark, new NewsFilter(), false, 0, 1).Hits.Count == 0)
                await Task.Delay(1, CancellationToken.None);
            waits.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(500, CancellationToken.None);
        }
        waits.Sort();
        if (waits.Count > 0)
            Console.WriteLine(
                $"searchable after: p50 {waits[waits.Count / 2]:F0} ms, worst {waits[^1]:F0} ms of {waits.Count} transactions"
            );
    }
}
