using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace NewsCity.Tests.Pipeline.Fetching;

/// <summary>The bounds of fetching: sizes, times, packings, types, redirects, forbidden places; rules 9, 11 and 16.</summary>
public sealed class FetcherTests
{
    private const string Text = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>خبر</title></channel></rss>";

    private static byte[] Pack(string how, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream = how switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest, true),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
                _ => new DeflateStream(packed, CompressionLevel.Fastest, true),
            }
        )
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static async Task<Loopback> ServeAsync(byte[] body, string? encoding = null, string? type = "text/xml", int? length = null) =>
        await Loopback.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            context.Response.ContentType = type;
            context.Response.ContentLength = length;
            await context.Response.Body.WriteAsync(body);
        });

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("raw", "deflate")]
    [InlineData("gzip", null)] // packed, and it does not say so
    [InlineData("gzip", "br")] // packed otherwise than it says
    [InlineData("plain", "gzip")] // says so, and is not
    [InlineData("plain", "br")]
    [InlineData("plain", "deflate")]
    [InlineData("plain", "identity")]
    [InlineData("plain", "utf-8")] // a charset in the wrong header
    public async Task Bodies_are_unpacked_by_what_they_are(string packing, string? label)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        await using var server = await ServeAsync(packing == "plain" ? bytes : Pack(packing, bytes), label);
        using var reporter = await Reporter.OpenAsync([]);
        var answer = await reporter.GetAsync(server.Home);
        Assert.Equal((null, false), (answer.Problem, answer.Cut));
        Assert.Equal(Text, Encoding.UTF8.GetString(answer.Bytes.Span));
    }

    [Fact]
    public async Task A_packing_that_nobody_asked_for_has_its_own_key()
    {
        await using var server = await ServeAsync([0x28, 0xb5, 0x2f, 0xfd, 0, 1, 2, 3], "zstd");
        using var reporter = await Reporter.OpenAsync([]);
        Assert.Equal("fetch.encoding", (await reporter.GetAsync(server.Home)).Problem);
    }

    [Fact]
    public async Task What_came_before_a_packed_body_broke_off_is_kept()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p>{i * 7919 % 10_007}</p>")));
        await using var server = await ServeAsync(Pack("gzip", bytes)[..^5000], "gzip");
        using var reporter = await Reporter.OpenAsync([]);
        var answer = await reporter.GetAsync(server.Home);
        Assert.True(answer.Cut);
        Assert.Null(answer.Problem);
        Assert.True(answer.Bytes.Length > 1000 && bytes.AsSpan().StartsWith(answer.Bytes.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_cut_at_the_limit_after_unpacking(string packing)
    {
        await using var server = await ServeAsync(Pack(packing, new byte[64 << 20]), packing);
        using var reporter = await Reporter.OpenAsync([]);
        var answer = await reporter.GetAsync(server.Home, 100_000);
        Assert.Equal((true, 100_000), (answer.Cut, answer.Bytes.Length));
    }

    [Fact]
    public async Task An_endless_body_is_cut_at_the_limit()
    {
        await using var server = await Loopback.StartAsync(async context =>
        {
            var chunk = new byte[64 << 10];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });
        using var reporter = await Reporter.OpenAsync([]);
        var answer = await reporter.GetAsync(server.Home, 1 << 20);
        Assert.Equal((true, 1 << 20), (answer.Cut, answer.Bytes.Length));
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_whole()
    {
        await using var server = await ServeAsync(new byte[100_000]);
        using var reporter = await Reporter.OpenAsync([]);
        Assert.False((await reporter.GetAsync(server.Home, 100_000)).Cut);
    }

    [Fact]
    public async Task A_body_that_drips_is_left()
    {
        await using var server = await Loopback.StartAsync(async context =>
        {
            for (var i = 0; i < 600 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.WriteAsync("<");
                await context.Response.Body.FlushAsync();
                await Task.Delay(50);
            }
        });
        using var reporter = await Reporter.OpenAsync([], null, ("Fetching:SlowAfter", "00:00:01"));
        Assert.Equal("fetch.too-slow", (await reporter.GetAsync(server.Home)).Problem);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Silence_ends_in_a_timeout_before_and_within_the_body(bool headSent)
    {
        await using var server = await Loopback.StartAsync(async context =>
        {
            if (headSent)
            {
                await context.Response.WriteAsync("<rss>");
                await context.Response.Body.FlushAsync();
            }
            await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var reporter = await Reporter.OpenAsync([], null, ("Fetching:HeadTimeout", "00:00:01"), ("Fetching:Timeout", "00:00:02"));
        Assert.Equal("fetch.timeout", (await reporter.GetAsync(server.Home)).Problem);
    }

    [Theory]
    [InlineData("video/mp4", true)]
    [InlineData("image/png", true)]
    [InlineData("application/zip", true)]
    [InlineData("application/pdf; name=x", true)]
    [InlineData("application/octet-stream", false)]
    [InlineData("text/plain", false)]
    [InlineData(null, false)]
    public async Task What_cannot_be_text_is_refused_before_its_body(string? type, bool refused)
    {
        await using var server = await ServeAsync(Encoding.UTF8.GetBytes(Text), null, type);
        using var reporter = await Reporter.OpenAsync([]);
        var answer = await reporter.GetAsync(server.Home);
        Assert.Equal(refused ? "fetch.content-type" : null, answer.Problem);
        Assert.Equal(refused, answer.Bytes.IsEmpty);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Redirect(context.Request.Path == "/a" ? "/b" : "/a");
            return Task.CompletedTask;
        });
        using var reporter = await Reporter.OpenAsync([]);
        Assert.Equal("fetch.redirects", (await reporter.GetAsync(server.Home + "/a")).Problem);
        Assert.Equal(6, server.Asked.Count);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "fetch.forbidden-address")]
    [InlineData("http://10.0.0.1/", "fetch.forbidden-address")]
    [InlineData("http://[::1]:9999/", "fetch.forbidden-address")]
    [InlineData("http://[::ffff:10.0.0.1]/", "fetch.forbidden-address")]
    [InlineData("http://0xa000001/", "fetch.forbidden-address")]
    [InlineData("http://167772161/", "fetch.forbidden-address")]
    [InlineData("http://012.0.0.1/", "fetch.forbidden-address")]
    [InlineData("http://10.1/", "fetch.forbidden-address")]
    [InlineData("http://1.1.1.1:22/", "fetch.forbidden-port")]
    [InlineData("file:///etc/passwd", "fetch.scheme")]
    [InlineData("gopher://127.0.0.1/", "fetch.scheme")]
    [InlineData("javascript:alert(1)", "fetch.scheme")]
    [InlineData("", "fetch.redirect-nowhere")]
    public async Task A_redirect_to_a_forbidden_place_is_not_followed(string location, string key)
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        });
        using var reporter = await Reporter.OpenAsync([]);
        Assert.Equal(key, (await reporter.GetAsync(server.Home)).Problem);
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_left_alone_after_a_few_failures()
    {
        var dead = await Loopback.StartAsync(_ => Task.CompletedTask);
        var home = dead.Home;
        await dead.DisposeAsync();
        using var reporter = await Reporter.OpenAsync([], null, ("Fetching:Circuit", "3"), ("Fetching:CircuitPause", "00:00:01"));
        for (var i = 0; i < 3; i++)
            Assert.Equal("fetch.no-connection", (await reporter.GetAsync(home)).Problem);
        Assert.Equal("fetch.host-down", (await reporter.GetAsync(home)).Problem);
        await Task.Delay(1300, TestContext.Current.CancellationToken);
        Assert.Equal("fetch.no-connection", (await reporter.GetAsync(home)).Problem);
        Assert.Equal("fetch.host-down", (await reporter.GetAsync(home)).Problem);
    }

    [Fact]
    public async Task One_request_at_a_time_is_made_to_a_host_and_robots_txt_is_asked_for_once()
    {
        var (now, most) = (0, 0);
        await using var server = await Loopback.StartAsync(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(5, CancellationToken.None);
            Interlocked.Decrement(ref now);
        });
        using var reporter = await Reporter.OpenAsync([]);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => reporter.GetAsync($"{server.Home}/{i}")));
        Assert.Equal((20, 1, 1), (server.Asked.Count, most, server.Robots));
    }

    [Fact]
    public async Task A_crawl_delay_is_kept()
    {
        var times = new List<long>();
        await using var server = await Loopback.StartAsync(
            async context =>
            {
                if (context.Request.Path == "/robots.txt")
                    await context.Response.WriteAsync("User-agent: *\nCrawl-delay: 0.4");
                else
                    lock (times)
                        times.Add(Environment.TickCount64);
            },
            ownRobots: true
        );
        using var reporter = await Reporter.OpenAsync([]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => reporter.GetAsync($"{server.Home}/{i}")));
        Assert.True(times[1] - times[0] >= 380 && times[2] - times[1] >= 380, string.Join(' ', times));
    }

    [Theory]
    [InlineData(200, "User-agent: *\nDisallow: /", "robots.disallowed")]
    [InlineData(503, "", "robots.unreachable")]
    [InlineData(500, "", "robots.unreachable")]
    [InlineData(404, "", null)]
    [InlineData(403, "", null)]
    public async Task Robots_txt_is_obeyed_and_its_absence_is_no_wall(int status, string robots, string? key)
    {
        await using var server = await Loopback.StartAsync(
            context =>
            {
                context.Response.StatusCode = context.Request.Path == "/robots.txt" ? status : 200;
                return context.Response.WriteAsync(context.Request.Path == "/robots.txt" ? robots : Text);
            },
            ownRobots: true
        );
        using var reporter = await Reporter.OpenAsync([]);
        Assert.Equal(key, (await reporter.GetAsync(server.Home + "/x")).Problem);
        Assert.Equal(key, (await reporter.GetAsync(server.Home + "/y")).Problem);
        Assert.Equal(key is null ? 2 : 0, server.Asked.Count);
    }

    [Fact]
    public async Task Big_answers_wait_for_a_place_while_small_ones_pass()
    {
        await using var server = await Loopback.StartAsync(async context =>
        {
            var length = context.Request.Path == "/small" ? 1000 : 3 << 20;
            context.Response.ContentLength = length;
            await context.Response.Body.WriteAsync(new byte[length]);
        });
        using var reporter = await Reporter.OpenAsync([], null, ("Fetching:BigAnswers", "1"));
        using var hold = new SemaphoreSlim(0);
        using var began = new SemaphoreSlim(0);
        var big = Task.Run(() =>
            reporter.Fetcher.AskAsync(
                new NewsCity.Pipeline.Fetching.FetchRequest(new Uri(server.Home + "/big"), "*/*", 4 << 20),
                answer =>
                {
                    began.Release();
                    hold.Wait();
                    return answer.Bytes.Length;
                },
                CancellationToken.None
            )
        );
        await began.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1000, (await reporter.GetAsync(server.Home + "/small", 4 << 20)).Bytes.Length);
        var second = reporter.GetAsync(server.Home + "/big2", 4 << 20);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        hold.Release();
        Assert.Equal(3 << 20, await big);
        Assert.Equal(3 << 20, (await second).Bytes.Length);
    }
}
