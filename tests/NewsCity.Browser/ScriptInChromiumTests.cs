using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsCity.Server.Live;
using NewsCity.Tests.Server;
using Xunit;

namespace NewsCity.Browser;

/// <summary>What script adds to the paper, in a real browser under the paper's own policy.</summary>
public sealed class ScriptInChromiumTests(PagesPaper paper, Chromium chromium)
{
    [Fact]
    public async Task Keys_walk_the_headlines_open_the_search_and_tell_what_they_do()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        var wrong = Listen(page);
        await page.GotoAsync(Absolute("/"));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.EvaluateAsync<string>("document.activeElement.textContent");
        Assert.Equal(await page.Locator("main h3 a").Nth(1).TextContentAsync(), second);
        // The same key under a Persian layout writes another letter.
        await page.EvaluateAsync(
            "dispatchEvent(new KeyboardEvent('keydown', { key: 'ن', code: 'KeyK', bubbles: true, cancelable: true }))"
        );
        Assert.Equal(
            await page.Locator("main h3 a").First.TextContentAsync(),
            await page.EvaluateAsync<string>("document.activeElement.textContent")
        );
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("dialog.keys").IsVisibleAsync());
        await page.Locator("#keys-on").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("search", await page.EvaluateAsync<string>("document.activeElement.type ?? ''"));
        await page.EvaluateAsync("localStorage.clear()");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search", await page.EvaluateAsync<string>("document.activeElement.type"));
        await page.Keyboard.TypeAsync("j/");
        Assert.Equal("j/", await page.Locator("input[type=search]").InputValueAsync());
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task An_open_front_page_says_how_many_reports_came()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        var wrong = Listen(page);
        await page.GotoAsync(Absolute("/"));
        await page.WaitForTimeoutAsync(300);
        paper.Services.GetRequiredService<LiveBoard>().Tell(3);
        var fresh = page.Locator(".note-bar .fresh");
        await fresh.WaitForAsync(new() { Timeout = 15_000 });
        Assert.Contains("خبر تازه", await fresh.TextContentAsync(), StringComparison.Ordinal);
        Assert.StartsWith("(", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task What_was_read_can_be_read_again_without_a_network()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Absolute("/"));
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await page.ReloadAsync();
        await page.GotoAsync(Absolute($"/news/{paper.Specimen}"));
        await page.WaitForTimeoutAsync(300);
        await context.SetOfflineAsync(true);
        await page.GotoAsync(Absolute("/"));
        Assert.True(await page.Locator("main h3 a").CountAsync() > 10);
        Assert.Contains("اینترنت نیست", await page.Locator(".note-bar").TextContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync(Absolute($"/news/{paper.Specimen}"));
        Assert.Contains("قرقیزستان", await page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync(Absolute("/topic/sport"));
        Assert.Contains("اینترنت نیست", await page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        await context.SetOfflineAsync(false);
    }

    [Fact]
    public async Task A_report_is_kept_for_later_on_this_device_only_and_a_title_stays_text()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        var wrong = Listen(page);
        var sent = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Method != "GET")
                sent.Add(request.Url);
        };
        await page.GotoAsync(Absolute($"/news/{paper.HostileNews}"));
        await page.Locator("button.keep").ClickAsync();
        await page.GotoAsync(Absolute("/kept"));
        Assert.Equal(PagesPaper.Hostile, await page.Locator("#kept a").TextContentAsync());
        Assert.Equal(0, await page.Locator("#kept img, #kept script").CountAsync());
        await page.Locator("#kept button").ClickAsync();
        Assert.Equal(0, await page.Locator("#kept a").CountAsync());
        Assert.Equal([], sent);
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Half_spaces_are_copied()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Absolute($"/news/{paper.Specimen}"));
        var copied = await page.EvaluateAsync<string>(
            "getSelection().selectAllChildren(document.querySelector('main')), getSelection().toString()"
        );
        Assert.Contains("اولویت\u200cهای همکاری\u200cهای", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_can_be_made_markup_under_the_policy()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Absolute("/"));
        Assert.Equal(
            "TypeError",
            await page.EvaluateAsync<string>(
                "(() => { try { document.body.innerHTML = '<b>x</b>'; return 'set'; } catch (e) { return e.name; } })()"
            )
        );
    }

    [Fact]
    public async Task The_page_of_the_api_works_and_asks_no_other_host()
    {
        await using var context = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(paper.Reader.BaseAddress!.AbsoluteUri, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)
            )
                elsewhere.Add(request.Url);
        };
        await page.GotoAsync(Absolute("/api/v1/docs"));
        await page.GetByText("/api/v1/editions/now").First.WaitForAsync(new() { Timeout = 20_000 });
        Assert.Equal([], elsewhere);
    }

    private static List<string> Listen(IPage page)
    {
        var wrong = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
                wrong.Add(message.Text);
        };
        page.PageError += (_, error) => wrong.Add(error);
        return wrong;
    }

    private string Absolute(string address) => new Uri(paper.Reader.BaseAddress!, address).AbsoluteUri;
}
