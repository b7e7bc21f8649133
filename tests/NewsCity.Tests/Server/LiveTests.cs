using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Server.Live;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>What a page is told while it is open, and what makes it readable without a network.</summary>
public sealed class LiveTests(PagesPaper paper)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_page_is_told_how_many_reports_came_since_it_was_printed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
        using var answer = await paper.Reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        Assert.StartsWith("retry:", await lines.ReadLineAsync(Cancel));
        paper.Services.GetRequiredService<LiveBoard>().Tell(3);
        string? line;
        do line = await lines.ReadLineAsync(Cancel);
        while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
        Assert.True((long)JsonNode.Parse(line![5..])!["count"]! >= 3, line);
    }

    [Fact]
    public async Task A_client_has_only_so_many_open_pages()
    {
        await using var site = await SmallPaper.StartAsync([], new() { ["Limits:LivePages"] = "1" });
        using var first = await site.Reader.SendAsync(new(HttpMethod.Get, "/live"), HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var second = await site.Reader.SendAsync(new(HttpMethod.Get, "/live"), HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal(429, (int)second.StatusCode);
    }

    [Fact]
    public async Task The_script_is_small_and_makes_no_markup_of_text()
    {
        var page = await paper.ReadAsync("/");
        var address = System.Text.RegularExpressions.Regex.Match(page, "<script src=\"([^\"]+)\"").Groups[1].Value;
        var script = await paper.ReadAsync(address);
        var worker = await paper.ReadAsync("/sw.js");
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(script + worker) <= 15_000, $"{script.Length + worker.Length} letters");
        foreach (var sink in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc" })
            Assert.DoesNotContain(sink, script + worker);
    }

    [Fact]
    public async Task The_worker_knows_the_files_of_this_program()
    {
        var worker = await paper.ReadAsync("/sw.js");
        var files = JsonNode
            .Parse(System.Text.RegularExpressions.Regex.Match(worker, "const files = (\\[.*?\\]);").Groups[1].Value)!
            .AsArray();
        Assert.True(files.Count >= 5);
        foreach (var file in files)
        {
            using var answer = await paper.AskAsync((string)file!);
            Assert.Equal(200, (int)answer.StatusCode);
        }
        var manifest = JsonNode.Parse(await paper.ReadAsync("/manifest.webmanifest"))!;
        Assert.Equal("rtl", (string?)manifest["dir"]);
    }

    [Fact]
    public async Task A_feed_says_which_hub_is_told_of_its_news()
    {
        await using var site = await SmallPaper.StartAsync([], new() { ["Hub:Hubs:0"] = "https://hub.example/" });
        using var answer = await site.Reader.GetAsync(new Uri("/feed.xml", UriKind.Relative), Cancel);
        var links = string.Join(", ", answer.Headers.GetValues("Link"));
        Assert.Contains("<https://hub.example/>; rel=\"hub\"", links);
        Assert.Contains("/feed.xml>; rel=\"self\"", links);
    }
}
