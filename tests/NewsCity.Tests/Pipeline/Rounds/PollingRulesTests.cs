using Microsoft.AspNetCore.Http;
using Xunit;

namespace NewsCity.Tests.Pipeline.Rounds;

/// <summary>The seventeen rules of polling, each against a server on loopback. The bounds of fetching are in <c>FetcherTests</c>.</summary>
public sealed class PollingRulesTests
{
    private static Task WriteAsync(HttpContext context, string body, string type = "application/rss+xml; charset=utf-8")
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    [Theory] // rules 1 and 2
    [InlineData("\"strong\"", "Thu, 05 Jan 2023 07:05:01 GMT")]
    [InlineData("W/\"weak\"", "Thu, 5 Jan 2023 7:5:01 +0330")]
    [InlineData("unquoted-and:odd", "yesterday")]
    public async Task Validators_go_back_byte_for_byte_also_after_a_restart(string etag, string lastModified)
    {
        var home = "";
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Headers.ETag = etag;
            context.Response.Headers.LastModified = lastModified;
            if (context.Request.Headers.IfNoneMatch == etag)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
            return WriteAsync(context, Loopback.Rss(home, 2));
        });
        home = server.Home;
        var folder = Directory.CreateTempSubdirectory("newscity-restart-").FullName;
        using (var first = await Reporter.OpenAsync([home + "/rss"], folder))
            Assert.Equal(2, (await first.RunAsync()).Articles);
        using (var second = await Reporter.OpenAsync([home + "/rss"], folder))
            Assert.Equal(1, (await second.RunAsync()).NotModified);
        var asked = server.Asked.ToArray();
        Assert.Null(asked[0].Header("If-None-Match"));
        Assert.Null(asked[0].Header("If-Modified-Since"));
        Assert.Equal(etag, asked[1].Header("If-None-Match"));
        Assert.Equal(lastModified, asked[1].Header("If-Modified-Since"));
        Directory.Delete(folder, true);
    }

    [Fact] // rule 3
    public async Task New_validators_replace_old_ones_at_once_also_on_a_304()
    {
        var (home, polls) = ("", 0);
        await using var server = await Loopback.StartAsync(context =>
        {
            polls++;
            context.Response.Headers.ETag = $"\"{polls}\"";
            if (polls == 1)
                return WriteAsync(context, Loopback.Rss(home, 1));
            context.Response.StatusCode = polls == 2 ? 304 : 200;
            return polls == 2 ? Task.CompletedTask : WriteAsync(context, Loopback.Rss(home, 1));
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"]);
        for (var i = 0; i < 4; i++)
            await reporter.RunAsync();
        Assert.Equal([null, "\"1\"", "\"2\"", "\"3\""], server.Asked.Select(asked => asked.Header("If-None-Match")));
        Assert.Equal("\"4\"", (await reporter.FeedAsync()).Etag);
    }

    [Fact] // rule 3
    public async Task Validators_that_are_no_longer_given_are_no_longer_sent()
    {
        var (home, polls) = ("", 0);
        await using var server = await Loopback.StartAsync(context =>
        {
            if (++polls == 1)
                context.Response.Headers.ETag = "\"1\"";
            return WriteAsync(context, Loopback.Rss(home, polls));
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"]);
        for (var i = 0; i < 3; i++)
            await reporter.RunAsync();
        Assert.Equal([null, "\"1\"", null], server.Asked.Select(asked => asked.Header("If-None-Match")));
    }

    [Fact] // rule 4
    public async Task A_304_leaves_the_news_alone_and_its_own_max_age_counts()
    {
        var (home, polls) = ("", 0);
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers.CacheControl = ++polls == 1 ? "max-age=60" : "max-age=20000";
            if (polls == 1)
                return WriteAsync(context, Loopback.Rss(home, 2));
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"]);
        await reporter.RunAsync();
        var before = reporter.Store.All().ToList();
        Assert.True(await reporter.PauseAsync() < TimeSpan.FromSeconds(20_000));
        var second = await reporter.RunAsync();
        Assert.Equal((1, 0, 0), (second.NotModified, second.NewEntries, second.Articles));
        Assert.Equal(before, reporter.Store.All());
        Assert.InRange(await reporter.PauseAsync(), TimeSpan.FromSeconds(20_000), TimeSpan.FromSeconds(22_001));
    }

    [Theory] // rules 5 and 6
    [InlineData("Cache-Control", "max-age=36000", "", 36000)]
    [InlineData("Cache-Control", "max-age=36000", "Age: 6000", 30000)]
    [InlineData("Cache-Control", "public, max-age=99999999", "", 86400)]
    [InlineData("Cache-Control", "no-cache, max-age=36000", "", 0)]
    [InlineData("Expires", "+36000", "", 36000)]
    [InlineData("Expires", "0", "", 0)]
    [InlineData("Expires", "-36000", "", 0)]
    public async Task The_servers_wishes_lengthen_the_pause_up_to_a_day(string header, string value, string age, int seconds)
    {
        var home = "";
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Headers[header] =
                header == "Expires" && value.Length > 1
                    ? TimeProvider
                        .System.GetUtcNow()
                        .AddSeconds(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
                        .ToString("r", System.Globalization.CultureInfo.InvariantCulture)
                    : value;
            if (age.Length > 0)
                context.Response.Headers.Age = age[5..];
            context.Response.Headers.ETag = "\"1\"";
            return WriteAsync(context, Loopback.Rss(home, 1));
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"], null, ("Rounds:Every", "00:01:00"));
        await reporter.RunAsync();
        if (seconds == 0)
            Assert.True(await reporter.PauseAsync() < TimeSpan.FromMinutes(10));
        else
            Assert.InRange(await reporter.PauseAsync(), TimeSpan.FromSeconds(seconds - 3), TimeSpan.FromSeconds(seconds * 1.1 + 3));
    }

    [Fact] // rule 14
    public async Task Expires_0_does_not_cost_the_validators()
    {
        var home = "";
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Headers.Expires = "0";
            context.Response.Headers.ETag = "\"1\"";
            return WriteAsync(context, Loopback.Rss(home, 1));
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"]);
        await reporter.RunAsync();
        await reporter.RunAsync();
        Assert.Equal("\"1\"", server.Asked.Last().Header("If-None-Match"));
    }

    [Fact] // rule 7
    public async Task Ttl_and_skip_hours_are_kept_beyond_the_next_304()
    {
        var (home, polls) = ("", 0);
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            if (++polls == 1)
                return WriteAsync(
                    context,
                    Loopback.Rss(
                        home,
                        1,
                        "<ttl>300</ttl><skipHours><hour>2</hour><hour>24</hour></skipHours><skipDays><day>Friday</day></skipDays>"
                    )
                );
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"]);
        await reporter.RunAsync();
        await reporter.RunAsync();
        var feed = await reporter.FeedAsync();
        Assert.Equal((1 << 2 | 1, 1 << 5), (feed.SkipHours, feed.SkipDays));
        Assert.True(await reporter.PauseAsync() >= TimeSpan.FromMinutes(300));
    }

    [Theory] // rule 8
    [InlineData(429, "120", 120)]
    [InlineData(503, "120", 120)]
    [InlineData(429, "date", 120)]
    [InlineData(503, "date", 120)]
    [InlineData(429, null, 30)]
    [InlineData(503, null, 30)]
    [InlineData(429, "soon", 30)]
    public async Task Retry_after_closes_the_whole_host_also_after_a_restart(int status, string? retryAfter, int seconds)
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter =
                    retryAfter == "date"
                        ? TimeProvider.System.GetUtcNow().AddSeconds(120).ToString("r", System.Globalization.CultureInfo.InvariantCulture)
                        : retryAfter;
            return Task.CompletedTask;
        });
        var folder = Directory.CreateTempSubdirectory("newscity-closed-").FullName;
        using (var reporter = await Reporter.OpenAsync([server.Home + "/1"], folder))
        {
            Assert.Equal(1, (await reporter.RunAsync()).Problems[$"http.{status}"]);
            Assert.Equal("fetch.closed", (await reporter.GetAsync(server.Home + "/another")).Problem);
            var opens = reporter.Fetcher.ClosedUntil(new Uri(server.Home))!.Value - TimeProvider.System.GetUtcNow();
            Assert.InRange(opens, TimeSpan.FromSeconds(seconds - 5), TimeSpan.FromSeconds(seconds * 1.25));
            Assert.True(await reporter.PauseAsync() >= TimeSpan.FromSeconds(seconds - 5));
        }
        using (var later = await Reporter.OpenAsync([server.Home + "/1"], folder))
        {
            later.Fetcher.Recall(await later.Store.ClosedHostsAsync(TimeProvider.System.GetUtcNow()));
            Assert.Equal("fetch.closed", (await later.GetAsync(server.Home + "/another")).Problem);
        }
        Assert.Single(server.Asked);
        Directory.Delete(folder, true);
    }

    [Theory] // rule 9
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Only_a_permanent_redirect_rewrites_the_feeds_address(int status, bool rewrites)
    {
        var home = "";
        await using var server = await Loopback.StartAsync(context =>
        {
            if (context.Request.Path != "/old")
                return WriteAsync(context, Loopback.Rss(home, 1));
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/new#part";
            return Task.CompletedTask;
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/old"]);
        Assert.Equal(1, (await reporter.RunAsync()).Articles);
        Assert.Equal(home + (rewrites ? "/new" : "/old"), (await reporter.FeedAsync()).Url);
    }

    [Fact] // rule 9
    public async Task A_permanent_redirect_to_what_is_no_feed_rewrites_nothing()
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            if (context.Request.Path == "/old")
                context.Response.Redirect("/login", true);
            return context.Request.Path == "/old"
                ? Task.CompletedTask
                : WriteAsync(context, "<!DOCTYPE html><html><body>ورود</body></html>", "text/html");
        });
        using var reporter = await Reporter.OpenAsync([server.Home + "/old"]);
        Assert.Equal("feed.is-page", Assert.Single((await reporter.RunAsync()).Problems).Key);
        Assert.Equal(server.Home + "/old", (await reporter.FeedAsync()).Url);
    }

    [Fact] // rule 9
    public async Task A_permanent_redirect_behind_a_temporary_one_rewrites_nothing()
    {
        var home = "";
        await using var server = await Loopback.StartAsync(context =>
        {
            if (context.Request.Path == "/feed")
                return WriteAsync(context, Loopback.Rss(home, 1));
            context.Response.Redirect(context.Request.Path == "/old" ? "/now" : "/feed", context.Request.Path != "/old");
            return Task.CompletedTask;
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/old"]);
        Assert.Equal(1, (await reporter.RunAsync()).Articles);
        Assert.Equal(home + "/old", (await reporter.FeedAsync()).Url);
    }

    [Fact] // rule 9
    public async Task A_feed_that_moves_without_a_new_body_is_rewritten_too()
    {
        var (home, moved) = ("", false);
        await using var server = await Loopback.StartAsync(context =>
        {
            if (context.Request.Path == "/new" || !moved)
                return WriteAsync(context, Loopback.Rss(home, 1));
            context.Response.Redirect("/new", true);
            return Task.CompletedTask;
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/old"]);
        await reporter.RunAsync();
        moved = true;
        await reporter.RunAsync();
        Assert.Equal(home + "/new", (await reporter.FeedAsync()).Url);
    }

    [Fact] // rule 10
    public async Task A_410_ends_the_feed_for_ever()
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = 410;
            return Task.CompletedTask;
        });
        using var reporter = await Reporter.OpenAsync([server.Home + "/rss"]);
        await reporter.RunAsync();
        await reporter.RunAsync();
        Assert.Single(server.Asked);
        Assert.True((await reporter.FeedAsync()).Gone);
    }

    [Theory] // rule 10
    [InlineData(404, "")]
    [InlineData(500, "")]
    [InlineData(200, "no feed at all")]
    public async Task Failures_are_tried_again_ever_later(int status, string body)
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return body.Length > 0 ? WriteAsync(context, body, "text/plain") : Task.CompletedTask;
        });
        using var reporter = await Reporter.OpenAsync([server.Home + "/rss"]);
        var before = TimeSpan.Zero;
        for (var failure = 1; failure <= 5; failure++)
        {
            await reporter.RunAsync();
            var pause = await reporter.PauseAsync();
            Assert.True(pause > before, $"{pause} after {before}");
            Assert.Equal(failure, (await reporter.FeedAsync()).Failures);
            before = pause;
        }
    }

    [Fact] // rule 12
    public async Task We_say_who_we_are_and_send_no_cookie_no_referer_and_nothing_in_the_query()
    {
        var home = "";
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Cookies.Append("id", "1");
            return WriteAsync(context, Loopback.Rss(home, 1));
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss?format=xml"]);
        await reporter.RunAsync();
        await reporter.RunAsync();
        Assert.All(
            server.Asked,
            asked =>
            {
                Assert.Equal("/rss?format=xml", asked.Path);
                Assert.Contains("+https://", asked.Header("User-Agent"), StringComparison.Ordinal);
                Assert.Equal("gzip, deflate, br", asked.Header("Accept-Encoding"));
                Assert.Empty(asked.Headers.Keys.Intersect(["Cookie", "Referer", "traceparent"], StringComparer.OrdinalIgnoreCase));
            }
        );
    }

    [Theory] // rule 13
    [InlineData(true)]
    [InlineData(false)]
    public async Task Validators_that_lie_double_nothing(bool sameValidators)
    {
        var (home, polls) = ("", 0);
        await using var server = await Loopback.StartAsync(context =>
        {
            polls++;
            context.Response.Headers.ETag = sameValidators ? "\"same\"" : $"\"{polls}\"";
            return WriteAsync(context, Loopback.Rss(home, sameValidators ? polls : 1));
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync([home + "/rss"]);
        for (var i = 0; i < 3; i++)
            await reporter.RunAsync();
        Assert.Equal(sameValidators ? 3 : 1, reporter.Store.All().Count());
    }

    [Fact]
    public async Task A_list_of_many_feeds_at_one_host_does_not_storm_it()
    {
        var (now, most, home) = (0, 0, "");
        await using var server = await Loopback.StartAsync(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(1, CancellationToken.None);
            await WriteAsync(context, Loopback.Rss(home, 1));
            Interlocked.Decrement(ref now);
        });
        home = server.Home;
        using var reporter = await Reporter.OpenAsync(
            Enumerable.Range(0, 300).Select(feed => $"{home}/rss/{feed}"),
            null,
            ("Rounds:FeedsOfHost", "40")
        );
        var one = (NewsCity.Pipeline.Rounds.OneRound)reporter.Services.GetService(typeof(NewsCity.Pipeline.Rounds.OneRound))!;
        await one.RunAsync(_ => { }, TestContext.Current.CancellationToken);
        Assert.Equal(40, server.Asked.Count);
        Assert.Equal(1, most);
        // The running paper meets them one by one.
        var due = await reporter.Store.DueFeedsAsync(TimeProvider.System.GetUtcNow().AddMinutes(1), 1000);
        Assert.InRange(due.Count, 0, 4);
    }
}
