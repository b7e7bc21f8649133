using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(NewsCity.Browser.Chromium))]

namespace NewsCity.Browser;

/// <summary>The Chromium of this machine. Where there is none, the tests that need it say so and are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string? Found = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists);

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Found is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Found, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] }
        );
    }

    /// <summary>A fresh window.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium here: set CHROMIUM to its path.");
        var context = await browser.NewContextAsync(options);
        // A machine that builds beside the tests may be slow; nothing is learnt from giving up early.
        context.SetDefaultTimeout(120_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
