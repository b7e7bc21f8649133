using System.Globalization;
using System.Text;
using NewsCity.Farm;

// A farm of feeds on loopback: every feed at its own address of 127.1.0.0/16, with ETag and 304, all in memory.
//   dotnet run --project bench/NewsCity.Farm -c Release -- --feeds 200 --items 30 --latency 0 --port 9860
//   /catalogue.json  what to import;  /ctl?new=3  so many new items a feed;  /ctl?latency=200;  /stats;  /reset
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
builder.Configuration.AddCommandLine(args);
var options = builder.Configuration.Get<FarmOptions>() ?? new FarmOptions();
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenAnyIP(options.Port));
builder.Services.AddRoutingCore();
var farm = builder.Build();

var hosts = options.Hosts > 0 ? Math.Min(options.Hosts, options.Feeds) : options.Feeds;
string HostOf(int feed) => $"127.1.{feed % hosts / 250}.{feed % hosts % 250 + 1}";
string HomeOf(int feed) => $"http://{HostOf(feed)}:{options.Port}";
var born = TimeProvider.System.GetUtcNow();
var fields = Enumerable.Range(0, options.Feeds).Select(feed => new Field(feed, options, HomeOf(feed), born)).ToArray();
int total = options.Items,
    feeds = 0,
    unchanged = 0,
    pages = 0,
    robots = 0,
    open = 0,
    most = 0;
var robotsText = Encoding.ASCII.GetBytes("User-agent: *\nDisallow: /private/\n");

farm.Use(
    async (context, next) =>
    {
        var now = Interlocked.Increment(ref open);
        most = Math.Max(most, now);
        if (options.Latency > 0 && context.Connection.LocalIpAddress?.ToString().EndsWith("127.0.0.1", StringComparison.Ordinal) != true)
            await Task.Delay(options.Latency);
        await next();
        Interlocked.Decrement(ref open);
    }
);
farm.UseRouting();
farm.MapGet(
    "/robots.txt",
    context =>
    {
        Interlocked.Increment(ref robots);
        context.Response.ContentType = "text/plain";
        return context.Response.Body.WriteAsync(robotsText).AsTask();
    }
);
farm.MapGet(
    "/feed/{number:int}",
    (HttpContext context, int number) =>
    {
        if (number < 0 || number >= fields.Length)
            return Results.NotFound().ExecuteAsync(context);
        Interlocked.Increment(ref feeds);
        var field = fields[number];
        field.Grow(Volatile.Read(ref total));
        context.Response.Headers.ETag = field.Etag;
        if (context.Request.Headers.IfNoneMatch == field.Etag)
        {
            Interlocked.Increment(ref unchanged);
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = field.Packed.Length;
        return context.Response.Body.WriteAsync(field.Packed).AsTask();
    }
);
farm.MapGet(
    "/news/{feed:int}/{item:int}",
    (int feed, int item) =>
    {
        Interlocked.Increment(ref pages);
        return Results.Content(fields[feed].Page(item), "text/html; charset=utf-8");
    }
);
farm.MapGet(
    "/ctl",
    (int? @new, int? latency) =>
    {
        options.Latency = latency ?? options.Latency;
        return Results.Json(new { total = Interlocked.Add(ref total, @new ?? 0), options.Latency });
    }
);
farm.MapGet(
    "/stats",
    () =>
        Results.Json(
            new
            {
                feeds,
                unchanged,
                pages,
                robots,
                most,
            }
        )
);
farm.MapGet(
    "/reset",
    () =>
    {
        (feeds, unchanged, pages, robots, most) = (0, 0, 0, 0, 0);
        return Results.Ok();
    }
);
farm.MapGet(
    "/catalogue.json",
    () =>
        Results.Json(
            new
            {
                sources = Enumerable
                    .Range(0, options.Feeds)
                    .Select(feed => new
                    {
                        key = "farm" + feed.ToString(CultureInfo.InvariantCulture),
                        name_fa = $"مزرعه {feed}",
                        home = HomeOf(feed) + "/",
                        feeds = new[] { new { url = $"{HomeOf(feed)}/feed/{feed}" } },
                    }),
            }
        )
);
await farm.RunAsync();
