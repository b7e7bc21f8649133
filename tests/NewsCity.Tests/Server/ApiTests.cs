using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>The interface for programs, walked as its own document describes it.</summary>
public sealed class ApiTests(PagesPaper paper)
{
    private const string Root = "/api/v1";

    [Fact]
    public async Task Every_path_of_the_document_answers_with_the_fields_it_promises()
    {
        var document = await JsonAsync($"{Root}/openapi.json");
        var paths = document["paths"]!.AsObject();
        Assert.True(paths.Count >= 11, $"{paths.Count} paths");
        foreach (var (path, operations) in paths)
        {
            Assert.Equal(["get"], operations!.AsObject().Select(operation => operation.Key));
            var address = path.Replace("{minute}", "1401-08-03T15:03", StringComparison.Ordinal)
                .Replace("{key}", "fars", StringComparison.Ordinal)
                .Replace(
                    "{id}",
                    $"{(path.Contains("stories", StringComparison.Ordinal) ? paper.First : paper.Specimen)}",
                    StringComparison.Ordinal
                );
            if (address.EndsWith("/search", StringComparison.Ordinal))
                address += "?q=" + Uri.EscapeDataString("قرقیزستان");
            var answer = await JsonAsync(address);
            var schema = operations["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();
            var promised = document["components"]!["schemas"]![schema.Split('/')[^1]]!["properties"]!.AsObject();
            Assert.Equal([], answer.AsObject().Select(field => field.Key).Except(promised.Select(field => field.Key)));
        }
    }

    [Fact]
    public async Task A_text_is_given_only_where_its_licence_allows_it()
    {
        var free = await JsonAsync($"{Root}/articles/{paper.Specimen}");
        Assert.Contains("کولوبایف در این دیدار", free["text"]!.GetValue<string>());
        Assert.True(free["licence"]!["fullText"]!.GetValue<bool>());
        var closed = await JsonAsync($"{Root}/articles/{paper.Unlicensed}");
        Assert.Null(closed["text"]);
        foreach (
            var address in new[]
            {
                $"articles/{paper.Unlicensed}",
                $"articles/{paper.Unlicensed}/versions",
                $"stories/{paper.First}",
                "search?q=" + Uri.EscapeDataString("اجازه"),
            }
        )
            Assert.DoesNotContain("متنی که اجازه چاپش", (await JsonAsync($"{Root}/{address}")).ToJsonString(Readable));
    }

    [Fact]
    public async Task Pages_of_a_list_hold_every_article_once()
    {
        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = await JsonAsync($"{Root}/articles?limit=50" + (cursor is null ? "" : $"&cursor={cursor}"));
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<long>()));
            cursor = page["next"]?.GetValue<string>();
        } while (cursor is not null);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        using var health = await paper.AskAsync("/healthz");
        var kept = JsonNode.Parse(await PagesPaper.TextAsync(health))!["articles"]!.GetValue<int>();
        Assert.True(kept > 200, $"{kept} articles");
        Assert.Equal(kept, seen.Count);
    }

    [Fact]
    public async Task Only_what_was_published_by_then_is_in_the_edition_of_a_past_minute()
    {
        var before = await JsonAsync($"{Root}/editions/1401-08-03T14:30");
        var after = await JsonAsync($"{Root}/editions/2022-10-25T11:33Z");
        Assert.DoesNotContain("فارس", before.ToJsonString(Readable));
        Assert.Contains("قرقیزستان", before.ToJsonString(Readable));
        Assert.Contains("فارس", after.ToJsonString(Readable));
    }

    [Theory]
    [InlineData("/nothing", 404, "api.not-found")]
    [InlineData("/articles/999999", 404, "api.not-found")]
    [InlineData("/articles?limit=0", 400, "api.bad-limit")]
    [InlineData("/articles?limit=101", 400, "api.bad-limit")]
    [InlineData("/articles?cursor=zzz", 400, "api.bad-cursor")]
    [InlineData("/articles?section=mars", 400, "api.bad-section")]
    [InlineData("/articles?topic=astrology", 400, "api.bad-topic")]
    [InlineData("/articles?source=nobody", 400, "api.bad-source")]
    [InlineData("/articles?from=yesterday", 400, "api.bad-time")]
    [InlineData("/editions/never", 400, "api.bad-time")]
    [InlineData("/editions/2099-01-01T00:00Z", 404, "api.not-found")]
    [InlineData("/search", 400, "api.no-query")]
    [InlineData("/search?q=a&sort=worst", 400, "api.bad-sort")]
    public async Task A_wrong_question_gets_a_clear_answer_with_a_stable_key(string address, int status, string key)
    {
        using var answer = await paper.AskAsync(Root + address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(key, JsonNode.Parse(await PagesPaper.TextAsync(answer))!["key"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unchanged_answer_costs_nobody_anything()
    {
        using var first = await paper.AskAsync($"{Root}/topics");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Root}/topics", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await paper.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Scripts_of_other_sites_may_read_the_interface_and_nothing_else()
    {
        foreach (var (address, open) in new[] { ($"{Root}/topics", true), ("/", false), ("/search?q=x", false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.Add("Origin", "https://elsewhere.example");
            using var answer = await paper.Reader.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(open, answer.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task The_page_about_the_interface_loads_only_from_us()
    {
        using var answer = await paper.AskAsync($"{Root}/docs");
        var html = await PagesPaper.TextAsync(answer);
        Assert.DoesNotContain("https://", html);
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        var script = html.Split("src=\"")[1].Split('"')[0];
        using var served = await paper.AskAsync(script);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private async Task<JsonNode> JsonAsync(string address)
    {
        using var answer = await paper.AskAsync(address);
        var text = await PagesPaper.TextAsync(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} {text[..Math.Min(200, text.Length)]}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }
}
