using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsCity.Tests.Server;
using Xunit;

namespace NewsCity.Browser;

/// <summary>The paper as a real browser shows it.</summary>
public sealed class PaperInChromiumTests(PagesPaper paper, Chromium chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(int width, ColorScheme scheme)
    {
        await using var context = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                // axe is a script; the paper itself allows none.
                BypassCSP = true,
            }
        );
        var page = await context.NewPageAsync();
        foreach (var address in paper.Addresses)
        {
            await page.GotoAsync(Absolute(address));
            var found = (await page.RunAxe()).Violations.Select(violation => $"{address}: {violation.Id}, {Nodes(violation)}");
            Assert.Equal([], found);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }
    }

    [Fact]
    public async Task The_paper_asks_no_other_host_and_the_console_stays_silent()
    {
        await using var context = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        var expected = "";
        page.Console += (_, message) =>
        {
            // The page of an error is an error to the console too, and the hostile picture is no picture.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
                wrong.Add($"{expected}: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(paper.Reader.BaseAddress!.AbsoluteUri, StringComparison.Ordinal))
                wrong.Add($"{expected} asked for {request.Url}");
        };
        foreach (var address in paper.Addresses)
        {
            expected = address;
            await page.GotoAsync(Absolute(address), new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(
                address.StartsWith("/en", StringComparison.Ordinal) ? "ltr" : "rtl",
                await page.EvaluateAsync<string>("getComputedStyle(document.body).direction")
            );
        }
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task A_reader_without_script_reads_a_story_searches_and_turns_to_the_world_on_a_phone()
    {
        await using var context = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
                JavaScriptEnabled = false,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(Absolute("/"));
        Assert.True(await page.Locator("#iran").IsVisibleAsync());
        Assert.False(await page.Locator("#world").IsVisibleAsync());
        await page.Locator(".tabs .world").ClickAsync();
        Assert.True(await page.Locator("#world").IsVisibleAsync());
        Assert.False(await page.Locator("#iran").IsVisibleAsync());

        await page.Locator("#world h3 a").First.ClickAsync();
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        await page.Locator(".byline a[href^='/story/']").ClickAsync();
        Assert.Contains("گزارش‌ها به ترتیب زمان", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".find input").FillAsync("قرقیزستان");
        await page.Locator(".find input").PressAsync("Enter");
        Assert.True(await page.Locator("mark").CountAsync() > 0);
    }

    [Fact]
    public async Task The_first_step_of_the_keyboard_leads_past_the_menu()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Absolute("/"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.True(await page.Locator(".skip").IsVisibleAsync());
    }

    private static string Nodes(AxeResultItem violation) => string.Join(" ", violation.Nodes.Take(3).Select(node => node.Html));

    private string Absolute(string address) => new Uri(paper.Reader.BaseAddress!, address).AbsoluteUri;
}
