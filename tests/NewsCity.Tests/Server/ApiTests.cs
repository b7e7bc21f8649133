using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsCity.Server.Api;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>What programs read, over HTTP.</summary>
public sealed class ApiTests(PagesPaper paper)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_of_the_document_answers_as_the_document_says()
    {
        var document = JsonNode.Parse(await paper.ReadAsync("/api/v1/openapi.json"))!;
        var paths = document["paths"]!.AsObject();
        Assert.True(paths.Count >= 11, $"{paths.Count} addresses");
        foreach (var (path, item) in paths)
        {
            var address =
                path.Replace("{minute}", "1401-08-03T15:03", StringComparison.Ordinal)
                    .Replace("{key}", "fars", StringComparison.Ordinal)
                    .Replace(
                        "{id}",
                        path.Contains("stories", StringComparison.Ordinal) ? $"{paper.First}" : $"{paper.Specimen}",
                        StringComparison.Ordinal
                    ) + (path.EndsWith("/search", StringComparison.Ordinal) ? "?q=" + Uri.EscapeDataString("قرقیزستان") : "");
            var get = item!["get"]!;
            Assert.Equal("get", string.Join(' ', item.AsObject().Select(pair => pair.Key)));
            Assert.False(string.IsNullOrEmpty((string?)get["summary"]), path);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Origin", "https://other.example");
            using var answer = await paper.Reader.SendAsync(request, Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("*", string.Join(' ', answer.Headers.GetValues("Access-Control-Allow-Origin")));
            Assert.NotNull(answer.Headers.ETag);
            Fits(
                document,
                Resolve(document, get["responses"]!["200"]!["content"]!["application/json"]!["schema"]!),
                JsonNode.Parse(await PagesPaper.TextAsync(answer)),
                address
            );
        }
    }

    [Fact]
    public async Task An_answer_that_the_program_has_is_not_sent_again_and_head_has_no_body()
    {
        using var first = await paper.AskAsync("/api/v1/topics");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/topics");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await paper.Reader.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var head = await paper.Reader.SendAsync(new(HttpMethod.Head, "/api/v1/topics"), Cancel);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("", await PagesPaper.TextAsync(head));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("stories")]
    public async Task Turning_the_pages_of_a_list_shows_each_row_once_in_order(string list)
    {
        var whole = (await ReadAsync($"/api/v1/{list}?limit=100"))["items"]!.AsArray().Select(item => (long)item!["id"]!).ToList();
        var paged = new List<long>();
        string? cursor = null;
        do
        {
            var page = await ReadAsync($"/api/v1/{list}?limit=7" + (cursor is null ? "" : $"&cursor={cursor}"));
            paged.AddRange(page["items"]!.AsArray().Select(item => (long)item!["id"]!));
            cursor = (string?)page["next"];
        } while (cursor is not null && paged.Count < 2_000);
        Assert.True(paged.Count > 60);
        Assert.Equal(paged.Distinct(), paged);
        Assert.Equal(whole, paged.Take(whole.Count));
    }

    [Fact]
    public async Task A_filter_lets_pass_only_what_it_says()
    {
        foreach (
            var item in (await ReadAsync("/api/v1/articles?section=world&topic=international&originals=true&limit=50"))["items"]!.AsArray()
        )
        {
            Assert.Equal("world", (string?)item!["section"]);
            Assert.Equal("international", (string?)item["topic"]);
            Assert.Null(item["duplicateOf"]);
        }
        var fars = (await ReadAsync("/api/v1/articles?source=fars"))["items"]!.AsArray();
        Assert.Contains(paper.Specimen, fars.Select(item => (long)item!["id"]!));
        Assert.All(fars, item => Assert.Equal("fars", (string?)item!["source"]!["key"]));
        var day = (await ReadAsync("/api/v1/articles?from=1401-08-03T00:00&until=2022-10-25T11:33:00Z"))["items"]!.AsArray();
        Assert.Contains(paper.First, day.Select(item => (long)item!["id"]!));
        Assert.All(
            day,
            item =>
                Assert.InRange(
                    (DateTimeOffset)item!["published"]!,
                    new(2022, 10, 24, 20, 30, 0, TimeSpan.Zero),
                    PagesPaper.SpecimenTime.AddTicks(-1)
                )
        );
    }

    [Theory]
    [InlineData("articles?limit=0", "api.bad-limit")]
    [InlineData("articles?limit=101", "api.bad-limit")]
    [InlineData("articles?limit=۵", "api.bad-limit")]
    [InlineData("articles?cursor=nonsense", "api.bad-cursor")]
    [InlineData("articles?cursor=AgAAAAAAAAAB", "api.bad-cursor")]
    [InlineData("stories?cursor=%00", "api.bad-cursor")]
    [InlineData("articles?section=moon", "api.bad-section")]
    [InlineData("stories?topic=moon", "api.bad-topic")]
    [InlineData("articles?source=none", "api.bad-source")]
    [InlineData("articles?from=yesterday", "api.bad-time")]
    [InlineData("articles?until=9999-12-31T23:59:59Z", "api.bad-time")]
    [InlineData("articles?originals=1", "api.bad-flag")]
    [InlineData("search", "api.no-query")]
    [InlineData("search?q=a&sort=best", "api.bad-sort")]
    [InlineData("editions/never", "api.bad-time")]
    [InlineData("articles/1", "api.not-found")]
    [InlineData("articles/1/versions", "api.not-found")]
    [InlineData("stories/1", "api.not-found")]
    [InlineData("sources/none", "api.not-found")]
    [InlineData("articles/x", "api.not-found")]
    [InlineData("nothing", "api.not-found")]
    public async Task What_was_asked_wrongly_is_told_by_a_stable_key(string asked, string key)
    {
        using var answer = await paper.AskAsync("/api/v1/" + asked);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await PagesPaper.TextAsync(answer))!;
        Assert.Equal(key, (string?)problem["key"]);
        Assert.Equal((int)answer.StatusCode, (int)problem["status"]!);
        Assert.Contains(ApiProblem.All, known => known.Key == key && known.Status == (int)answer.StatusCode);
    }

    [Fact]
    public async Task Writing_is_refused_with_a_problem()
    {
        using var answer = await paper.Reader.PostAsync("/api/v1/articles", null, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("api.read-only", (string?)JsonNode.Parse(await PagesPaper.TextAsync(answer))!["key"]);
    }

    [Fact]
    public async Task Without_a_licence_no_text_passes()
    {
        var search = "search?q=" + Uri.EscapeDataString("کره جنوبی");
        foreach (
            var asked in new[]
            {
                $"articles/{paper.Unlicensed}",
                $"articles/{paper.Unlicensed}/versions",
                $"stories/{paper.First}",
                "articles",
                search,
            }
        )
            Assert.DoesNotContain("متنی که اجازه چاپش", await paper.ReadAsync("/api/v1/" + asked));
        Assert.Null((await ReadAsync($"/api/v1/articles/{paper.Unlicensed}"))["text"]);
        Assert.Contains("کولوبایف", (string?)(await ReadAsync($"/api/v1/articles/{paper.Specimen}"))["text"]);
    }

    [Fact]
    public async Task The_edition_of_a_past_minute_knows_nothing_of_what_came_later()
    {
        var before = await ReadAsync("/api/v1/editions/1401-08-03T15:02");
        var after = await ReadAsync("/api/v1/editions/2022-10-25T11:33Z");
        Assert.DoesNotContain(before["world"]!.AsArray(), line => (long)line!["article"]! == paper.Specimen);
        Assert.Contains(after["world"]!.AsArray(), line => (long)line!["sources"]! == 2);
        Assert.Equal("1401-08-03T15:03", (string?)after["jalali"]);
    }

    [Fact]
    public void A_cursor_gives_back_what_it_was_made_of()
    {
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Long[-60_000_000_000_000, 250_000_000_000_000], CsCheck.Gen.Long),
            (time, id) =>
            {
                var place = new NewsPlace(DateTimeOffset.FromUnixTimeMilliseconds(time), id);
                return Cursor.Article(Cursor.Of(place)) == place
                    && Cursor.Story(Cursor.OfStory(id)) == id
                    && Cursor.Story(Cursor.Of(place)) is null;
            }
        );
        CsCheck.Check.Sample(CsCheck.Gen.String, text => Cursor.Article(text) is null || text.Length <= Cursor.MostLetters);
    }

    [Fact]
    public async Task The_page_of_the_document_asks_only_this_host()
    {
        var html = await paper.ReadAsync("/api/v1/docs");
        Assert.DoesNotContain("http", html.Replace("https://www.w3.org", "", StringComparison.Ordinal));
        var script = System.Text.RegularExpressions.Regex.Match(html, "src=\"(/-/api[^\"]+)\"").Groups[1].Value;
        using var answer = await paper.AskAsync(script);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.True((await PagesPaper.TextAsync(answer)).Length > 100_000);
    }

    private async Task<JsonNode> ReadAsync(string address) => JsonNode.Parse(await paper.ReadAsync(address))!;

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        (string?)schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;

    /// <summary>Every field of the schema is there and no other, in records and in the first row of lists.</summary>
    private static void Fits(JsonNode document, JsonNode schema, JsonNode? value, string where)
    {
        schema = Resolve(document, schema);
        if (schema["properties"] is JsonObject properties && value is JsonObject record)
        {
            Assert.Equal(properties.Select(pair => pair.Key).Order(), record.Select(pair => pair.Key).Order());
            foreach (var (name, inner) in properties)
                Fits(document, inner!, record[name], $"{where} {name}");
        }
        else if (schema["items"] is { } items && value is JsonArray { Count: > 0 } rows)
            Fits(document, items, rows[0], where);
        else if (schema["type"] is { } type && value is not null && value.GetValueKind() != JsonValueKind.Null)
            Assert.Contains(
                value.GetValueKind() switch
                {
                    JsonValueKind.String => "string",
                    JsonValueKind.Number => "integer",
                    JsonValueKind.True or JsonValueKind.False => "boolean",
                    JsonValueKind.Array => "array",
                    _ => "object",
                },
                type.ToJsonString()
            );
    }
}
