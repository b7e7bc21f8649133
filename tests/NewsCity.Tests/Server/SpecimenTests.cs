using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Pipeline.Rounds;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>The specimen walks the whole way: from an agency that lost its half-spaces to a page of the paper.</summary>
public sealed class SpecimenTests
{
    private const string Path = "/news/14010803000421/x";

    [Fact]
    public async Task The_specimen_is_printed_as_a_careful_editor_would()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newscity-specimen-").FullName;
        var agency = Agency();
        await agency.StartAsync(cancel);
        var home = agency.Urls.First();
        await using var site = PaperHost.Site(
            new PaperSettings
            {
                Data = folder,
                Urls = "http://127.0.0.1:0",
                AllowNetworks = [$"127.0.0.1/32#{new Uri(home).Port}"],
            }
        );
        var store = site.Services.GetRequiredService<NewsStore>();
        var source = new CatalogueSource
        {
            Key = "fars",
            NameFa = "فارس",
            Licence = "cc-by-4.0",
            Feeds = [new CatalogueFeed { Url = home + "/rss" }],
        };
        await Planting.PlantAsync(store, new Catalogue { Sources = [source] }, TimeProvider.System, cancel);
        await site.Services.GetRequiredService<OneRound>().RunAsync(_ => { }, cancel);
        await site.StartAsync(cancel);

        var news = Assert.Single(store.All());
        Assert.Equal(new DateTimeOffset(2022, 10, 25, 11, 33, 0, TimeSpan.Zero), news.Published);
        using var reader = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
        var page = WebUtility.HtmlDecode(await reader.GetStringAsync($"/news/{news.Id}", cancel));
        string[] shown =
        [
            "۰۳ آبان ۱۴۰۱ - ۱۵:۰۳",
            "datetime=\"2022-10-25T11:33",
            "تاکید وزیر امور خارجه قرقیزستان بر توسعه روابط دوجانبه با کره جنوبی",
            "اولویت‌های همکاری‌های اقتصادی خارجی",
            "دفتر منطقه‌ای خبرگزاری فارس",
            "انجام می‌شود",
            "پروژه‌های کمک مالی",
            "گسترده‌تر",
            "زمینه‌هایی",
            "CC BY 4.0",
            home + Path,
        ];
        Assert.All(shown, text => Assert.Contains(text, page, StringComparison.Ordinal));
        string[] gone = ["پایان پیام", "تیتی", "اولویتهای", "میشود", "منطقهای"];
        Assert.All(gone, text => Assert.DoesNotContain(text, page, StringComparison.Ordinal));

        await site.StopAsync(cancel);
        await agency.DisposeAsync();
        Directory.Delete(folder, true);
    }

    /// <summary>An agency with one article, typed without half-spaces.</summary>
    private static WebApplication Agency()
    {
        var html = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Golden", "Articles", "fars.html"));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var agency = builder.Build();
        agency.Run(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value is "/rss" or Path ? 200 : 404;
            var host = $"http://{context.Request.Host}";
            return context.Request.Path.Value switch
            {
                "/rss" => Send(
                    context,
                    "application/rss+xml; charset=utf-8",
                    $"<rss version=\"2.0\"><channel><title>فارس</title><item><title>خبر</title><link>{host}{Path}</link></item></channel></rss>"
                ),
                Path => Send(context, "text/html; charset=utf-8", html.Replace("\u200c", "", StringComparison.Ordinal)),
                _ => Task.CompletedTask,
            };
        });
        return agency;
    }

    private static Task Send(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    }
}
