using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using NewsCity.Tests.Server;
using Xunit;

namespace NewsCity.Browser;

/// <summary>The page holds still and every letter can be read.</summary>
public sealed class CalmTests(PagesPaper paper, Chromium chromium)
{
    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries())
            window.shifts.push(entry.value.toFixed(4) + " " + (entry.sources || []).map(s => s.node && (s.node.className || s.node.nodeName)).join(" "));
        }).observe({ type: "layout-shift", buffered: true });
        """;

    /// <summary>400 ms to and fro, 400 kbit/s: everything comes one after the other, so that whatever can jump does.</summary>
    [Theory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_moves_while_a_page_arrives_over_a_slow_line(int width)
    {
        await using var context = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                BypassCSP = true,
            }
        );
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = 50_000,
                ["uploadThroughput"] = 50_000,
            }
        );
        foreach (
            var address in new[] { "/", $"/news/{paper.Specimen}", $"/story/{paper.First}", "/topic/economy", "/en", "/sources", "/search" }
        )
        {
            await page.GotoAsync(Absolute(address), new() { WaitUntil = WaitUntilState.NetworkIdle });
            var shifts = await page.EvaluateAsync<string[]>("window.shifts");
            Assert.Equal([], shifts.Select(shift => $"{address} at {width.ToString(CultureInfo.InvariantCulture)}: {shift}"));
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_letter_stands_out_from_what_lies_behind_it(ColorScheme scheme)
    {
        var script = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Contrast.js"),
            TestContext.Current.CancellationToken
        );
        script = script[script.IndexOf("() =>", StringComparison.Ordinal)..];
        await using var context = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
                ColorScheme = scheme,
                BypassCSP = true,
            }
        );
        var page = await context.NewPageAsync();
        foreach (var address in paper.Addresses)
        {
            await page.GotoAsync(Absolute(address));
            var wrong = (await page.EvaluateAsync<JsonElement>(script)).EnumerateArray().Select(one => $"{address}: {one.GetString()}");
            Assert.Equal([], wrong);
        }
    }

    [Fact]
    public async Task A_page_at_twice_its_size_loses_nothing_and_needs_no_scrolling_sideways()
    {
        // 200 % on a screen of 1280 is a window of 640 (WCAG 2.2, 1.4.4); 320 is the narrowest (1.4.10).
        foreach (var width in new[] { 640, 320 })
        {
            await using var context = await chromium.OpenAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = 700 },
                }
            );
            var page = await context.NewPageAsync();
            foreach (var address in paper.Addresses)
            {
                await page.GotoAsync(Absolute(address));
                var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
                Assert.True(over <= 0, $"{address} at {width}: {over} too wide");
            }
        }
    }

    private string Absolute(string address) => new Uri(paper.Reader.BaseAddress!, address).AbsoluteUri;
}
