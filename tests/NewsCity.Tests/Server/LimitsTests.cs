using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Server.Limits;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>What the site refuses, and what it forbids browsers.</summary>
public sealed partial class LimitsTests(PagesPaper paper)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_sends_strict_headers()
    {
        var walked = 0;
        foreach (var route in paper.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = Parameter()
                .Replace(
                    "/" + route.RoutePattern.RawText!.TrimStart('/'),
                    match => Sample(match.Groups[1].Value, route.RoutePattern.RawText)
                );
            using var request = new HttpRequestMessage(HttpMethod.Get, address + "?q=x&return=//evil.example&url=https://evil.example");
            using var answer = await paper.Reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
            var policy = Header("Content-Security-Policy");
            Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal), $"{address}: «{policy}»");
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Contains("base-uri 'none'", policy);
            Assert.DoesNotContain("unsafe-eval", policy);
            Assert.DoesNotContain("*", policy);
            if (!address.EndsWith("/api/v1/docs", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("unsafe", policy);
                Assert.Contains("require-trusted-types-for 'script'", policy);
            }
            Assert.Equal("nosniff", Header("X-Content-Type-Options"));
            Assert.Equal("strict-origin-when-cross-origin", Header("Referrer-Policy"));
            Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
            Assert.Matches("^(same|cross)-origin$", Header("Cross-Origin-Resource-Policy"));
            Assert.NotEqual("", Header("Permissions-Policy"));
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            if (answer.Headers.Location is { } location)
                Assert.Matches("^/(?![/\\\\])", location.OriginalString);
            walked++;
        }
        Assert.True(walked > 40, $"{walked} routes");
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/at/1999-01-01T00:00//evil.example")]
    [InlineData("/archive/%2f/evil.example/..")]
    public async Task No_address_sends_a_reader_to_another_site(string path)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(paper.Reader.BaseAddress!.GetLeftPart(UriPartial.Authority) + path)
        );
        using var answer = await paper.Reader.SendAsync(request, Cancel);
        Assert.DoesNotContain("evil", answer.Headers.Location?.Host is { } host ? host : "");
        Assert.True((int)answer.StatusCode < 500);
    }

    [Fact]
    public async Task A_client_that_asks_too_much_waits_and_others_do_not()
    {
        await using var site = await SmallPaper.StartAsync(
            [One],
            new()
            {
                ["Limits:ThisMachine"] = "true",
                ["Limits:Burst"] = "5",
                ["Limits:EverySecond"] = "1",
                ["Limits:CostlyBurst"] = "2",
                ["Limits:CostlyEverySecond"] = "1",
                ["Limits:Proxies:0"] = "127.0.0.1",
            }
        );
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            statuses.Add(await AskAsync(site, "/about", "198.51.100.7"));
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(site, "/about", "198.51.100.8"));
        using var refused = new HttpRequestMessage(HttpMethod.Get, "/api/v1/topics");
        refused.Headers.Add("X-Forwarded-For", "198.51.100.7");
        using var answer = await site.Reader.SendAsync(refused, Cancel);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Contains("api.too-many", await answer.Content.ReadAsStringAsync(Cancel));
        }
        var searches = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
            searches.Add(await AskAsync(site, "/search?q=x", "198.51.100.9"));
        Assert.Contains(HttpStatusCode.TooManyRequests, searches);
    }

    [Fact]
    public async Task Who_is_no_named_proxy_cannot_speak_for_others()
    {
        await using var site = await SmallPaper.StartAsync(
            [One],
            new()
            {
                ["Limits:ThisMachine"] = "true",
                ["Limits:Burst"] = "5",
                ["Limits:EverySecond"] = "1",
            }
        );
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            statuses.Add(await AskAsync(site, "/about", $"198.51.100.{i}"));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task A_site_that_names_its_hosts_answers_under_no_other_and_repeats_none()
    {
        await using var site = await SmallPaper.StartAsync([One], new() { ["Limits:Hosts:0"] = "news.example" });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("news.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("evil.example"));

        async Task<HttpStatusCode> StatusAsync(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
            request.Headers.Host = host;
            using var answer = await site.Reader.SendAsync(request, Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_paper_with_an_address_prints_it_whatever_host_is_asked_for()
    {
        await using var site = await SmallPaper.StartAsync([One], new() { ["Paper:Address"] = "https://news.example/" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var answer = await site.Reader.SendAsync(request, Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("https://news.example/", html);
        Assert.DoesNotContain("evil.example", html);
    }

    [Fact]
    public async Task Tls_is_asked_for_only_over_tls_and_where_it_is_wanted()
    {
        await using var site = await SmallPaper.StartAsync(
            [One],
            new() { ["Limits:Hsts"] = "365.00:00:00", ["Limits:Proxies:0"] = "127.0.0.1" }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        using var answer = await site.Reader.SendAsync(request, Cancel);
        Assert.Equal("max-age=31536000", string.Join(' ', answer.Headers.GetValues("Strict-Transport-Security")));
        using var plain = await site.Reader.GetAsync(new Uri("/about", UriKind.Relative), Cancel);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_request_that_is_too_long_is_refused()
    {
        Assert.Equal(HttpStatusCode.RequestUriTooLong, await StatusAsync(new(HttpMethod.Get, "/search?q=" + new string('x', 6_000))));
        using var heavy = new HttpRequestMessage(HttpMethod.Get, "/about");
        heavy.Headers.Add("X-Heavy", new string('x', 30_000));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, await StatusAsync(heavy));
        using var body = new HttpRequestMessage(HttpMethod.Post, "/about") { Content = new ByteArrayContent(new byte[200_000]) };
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(body));

        async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
        {
            using var answer = await paper.Reader.SendAsync(request, Cancel);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("2001:db8:1:2::9", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010db800010002")]
    public void A_client_is_an_address_or_the_network_that_one_reader_owns(string address, string client) =>
        Assert.Equal(client, Client.Of(IPAddress.Parse(address)));

    private static readonly News One = new()
    {
        Source = "one",
        Url = "https://one.example/1",
        Title = "یک خبر",
        Text = "متن یک خبر",
        Published = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero),
    };

    private static async Task<HttpStatusCode> AskAsync(SmallPaper site, string address, string client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", client);
        using var answer = await site.Reader.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private string Sample(string name, string route) =>
        name.Split(':')[0] switch
        {
            "id" => route.Contains("stor", StringComparison.Ordinal) ? $"{paper.First}" : $"{paper.Specimen}",
            "key" => route.Contains("topic", StringComparison.Ordinal) ? "economy" : "fars",
            "year" => "1401",
            "month" => "08",
            "day" => "03",
            "moment" or "minute" => "1401-08-03T15:03",
            _ => "x",
        };

    [GeneratedRegex(@"\{\**([^}]+)\}")]
    private static partial Regex Parameter();
}
