using Microsoft.Playwright;
using NewsCity.Tests.Server;
using Xunit;

namespace NewsCity.Browser;

/// <summary>What readers do with the paper, in a real browser, most of it without script and some of it by keyboard alone.</summary>
public sealed class ReadersFlowsTests(PagesPaper paper, Chromium chromium)
{
    [Fact]
    public async Task A_morning_front_page_story_news_and_back_by_keyboard_alone()
    {
        await using var context = await chromium.OpenAsync(Desk);
        var page = await OpenAsync(context, "/");
        // Skip link first, then into the first story.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#iran h3 a");
        Assert.True(await HasRingAsync(page));
        var headline = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/news/*");
        Assert.Equal(headline, await page.Locator("h1").InnerTextAsync());
        await TabToAsync(page, ".byline a[href^='/story/']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/story/*");
        Assert.True(await page.Locator(".line > li").CountAsync() > 1);
        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Why_a_story_stands_there_opens_by_keyboard()
    {
        await using var context = await chromium.OpenAsync(Desk);
        var page = await OpenAsync(context, "/");
        await TabToAsync(page, "#iran .why summary");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#iran .why[open] li").First.IsVisibleAsync());
        Assert.Contains("رسانه", await page.Locator("#iran .why[open] li").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_made_finer_and_its_fields_stay()
    {
        await using var context = await chromium.OpenAsync(DeskWithoutScript);
        var page = await OpenAsync(context, "/search?q=" + Uri.EscapeDataString("قرقیزستان"));
        await page.Locator(".fields summary").ClickAsync();
        await page.Locator("#s-from").FillAsync("۳ آبان ۱۴۰۱");
        await page.Locator("#s-section").SelectOptionAsync("world");
        await page.Locator("#s-sort").SelectOptionAsync("new");
        await page.Locator(".words button").ClickAsync();
        Assert.Equal("۱۴۰۱/۰۸/۰۳", await page.Locator("#s-from").InputValueAsync());
        Assert.Equal("world", await page.Locator("#s-section").InputValueAsync());
        Assert.True(await page.Locator("mark").CountAsync() > 0);
        await page.Locator("#s-from").FillAsync("1402");
        await page.Locator("#s-from").PressAsync("Enter");
        Assert.Equal(0, await page.Locator("mark").CountAsync());
        // The way out of an empty search: the same words everywhere.
        await page.Locator(".ways a").First.ClickAsync();
        Assert.True(await page.Locator("mark").CountAsync() > 0);
    }

    [Fact]
    public async Task A_mistyped_search_is_put_right_by_one_click()
    {
        await using var context = await chromium.OpenAsync(DeskWithoutScript);
        var page = await OpenAsync(context, "/search?q=" + Uri.EscapeDataString("قرقیزشتان"));
        await page.Locator(".meant a").First.ClickAsync();
        Assert.True(await page.Locator("mark").CountAsync() > 0);
    }

    [Fact]
    public async Task A_story_is_followed_through_its_edits()
    {
        await using var context = await chromium.OpenAsync(DeskWithoutScript);
        var page = await OpenAsync(context, $"/story/{paper.First}");
        await page.Locator($"a[href='/news/{paper.Specimen}']").First.ClickAsync();
        await page.Locator(".byline a[href$='/versions']").ClickAsync();
        Assert.Equal("امور", await page.Locator(".revision ins").First.InnerTextAsync());
        Assert.Contains("متن پیشین", await page.Locator(".revision del").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(Absolute("/edited"));
        await page.Locator("a.live[href$='/versions']").First.ClickAsync();
        Assert.True(await page.Locator(".revision ins").CountAsync() > 0);
    }

    [Fact]
    public async Task The_time_machine_shows_a_past_minute_and_leads_back()
    {
        await using var context = await chromium.OpenAsync(DeskWithoutScript);
        var page = await OpenAsync(context, "/archive/1401/08/03");
        await page.Locator("a[href^='/at/']").ClickAsync();
        Assert.Contains("۲۰:۰۰", await page.Locator(".lede time").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator($"a[href='/news/{paper.Specimen}'], a[href='/news/{paper.First}']").CountAsync() > 0);
        await page.Locator(".lede a").ClickAsync();
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_reader_turns_to_English_and_back_and_stays_on_the_page()
    {
        await using var context = await chromium.OpenAsync(DeskWithoutScript);
        var page = await OpenAsync(context, $"/news/{paper.Specimen}");
        await page.Locator(".tongue a").ClickAsync();
        Assert.Equal($"/en/news/{paper.Specimen}", new Uri(page.Url).AbsolutePath);
        Assert.Contains("October", await page.Locator(".dateline").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".tongue a").ClickAsync();
        Assert.Equal($"/news/{paper.Specimen}", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Settings_are_kept_without_script_on_every_page()
    {
        await using var context = await chromium.OpenAsync(DeskWithoutScript);
        var page = await OpenAsync(context, "/settings");
        await page.Locator("input[value=dark]").CheckAsync();
        await page.Locator("input[value=large]").CheckAsync();
        await page.Locator("input[value=latin]").CheckAsync();
        await page.Locator(".do").ClickAsync();
        Assert.True(await page.Locator("[role=status]").IsVisibleAsync());
        await page.GotoAsync(Absolute($"/news/{paper.Specimen}"));
        Assert.Equal("rgb(20, 20, 20)", await StyleAsync(page, "body", "backgroundColor"));
        Assert.Equal("18px", await StyleAsync(page, "html", "fontSize"));
        Assert.Contains("1401", await page.Locator(".dateline").InnerTextAsync(), StringComparison.Ordinal);
        // And back to the usual: no cookie is left.
        await page.GotoAsync(Absolute("/settings"));
        foreach (var name in new[] { "theme", "size", "digits" })
            await page.Locator($"input[name={name}][value='']").CheckAsync();
        await page.Locator(".do").ClickAsync();
        Assert.Empty(await context.CookiesAsync());
    }

    [Fact]
    public async Task A_dark_device_gets_a_dark_paper_and_a_light_choice_overrules_it()
    {
        await using var context = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Dark, JavaScriptEnabled = false });
        var page = await OpenAsync(context, "/");
        Assert.Equal("rgb(20, 20, 20)", await StyleAsync(page, "body", "backgroundColor"));
        await context.AddCookiesAsync([
            new()
            {
                Name = "look",
                Value = "light",
                Url = Absolute("/"),
            },
        ]);
        await page.GotoAsync(Absolute("/"));
        Assert.Equal("rgb(255, 253, 249)", await StyleAsync(page, "body", "backgroundColor"));
    }

    private static readonly BrowserNewContextOptions Desk = new()
    {
        ViewportSize = new() { Width = 1280, Height = 900 },
    };

    private static readonly BrowserNewContextOptions DeskWithoutScript = new()
    {
        ViewportSize = new() { Width = 1280, Height = 900 },
        JavaScriptEnabled = false,
    };

    /// <summary>Steps by the Tab key until an element is reached, as one who has no mouse does.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var step = 0; step < 80; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"80 steps of the Tab key do not reach {selector}");
    }

    private static Task<bool> HasRingAsync(IPage page) =>
        page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle === 'solid'");

    /// <summary>Pages without script answer no questions but these.</summary>
    private static Task<string> StyleAsync(IPage page, string selector, string property) =>
        page.Locator(selector).EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);

    private static async Task<IPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    private Task<IPage> OpenAsync(IBrowserContext context, string address) => OpenAsync(context, new Uri(Absolute(address)));

    private string Absolute(string address) => new Uri(paper.Reader.BaseAddress!, address).AbsoluteUri;
}
