using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsCity.Server.Pages;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Hosting;

/// <summary>The site: what it needs, and its map.</summary>
public static class PaperSetup
{
    public static IServiceCollection AddPaper(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/atom+xml",
                "application/feed+json",
                "application/rss+xml",
                "image/svg+xml",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddOutputCache();
        services.AddSingleton<PaperVersion>();
        services.AddPages();
        return services;
    }

    public static WebApplication MapPaper(this WebApplication site)
    {
        site.UseSecurityHeaders();
        site.UseNotices();
        // A page is packed once and kept packed, in the three ways that readers can be served.
        site.UseOnePacking();
        site.UseOutputCache();
        site.UseResponseCompression();
        site.MapPages();
        site.MapGet("/healthz", HealthAsync);
        return site;
    }

    /// <summary>Whether the paper can be read and written, in a few numbers.</summary>
    private static async Task<IResult> HealthAsync(NewsStore store, SearchIndex index, TimeProvider clock)
    {
        var health = await store.HealthAsync();
        var newest = health.Max(source => source.Newest);
        return Results.Json(
            new
            {
                status = "ok",
                now = clock.GetUtcNow(),
                sources = health.Count,
                ill = health.Count(source => source.Feeds.Count > 0 && source.Feeds.All(feed => feed.Problem is not null)),
                articles = health.Sum(source => source.Articles),
                indexed = index.Count,
                newest,
            }
        );
    }
}
