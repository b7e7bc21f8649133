using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsCity.Server.Api;
using NewsCity.Server.Cards;
using NewsCity.Server.Limits;
using NewsCity.Server.Live;
using NewsCity.Server.Operators;
using NewsCity.Server.Pages;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.WebSub;

namespace NewsCity.Server.Hosting;

/// <summary>The site: what it needs, and its map.</summary>
public static class PaperSetup
{
    public static IServiceCollection AddPaper(this IServiceCollection services, IConfiguration configuration)
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
        services.AddLimits();
        services.AddPages();
        services.AddCards();
        services.AddLive();
        services.AddApi();
        services.AddDesk();
        services.AddMetrics(configuration);
        return services;
    }

    public static WebApplication MapPaper(this WebApplication site)
    {
        site.UseClients();
        site.UseSecurityHeaders();
        site.UseMetrics();
        site.UseNotices();
        site.UseRateLimiter();
        site.UseCors();
        // A page is packed once and kept packed, in the three ways that readers can be served.
        site.UseOnePacking();
        site.UseOutputCache();
        site.UseResponseCompression();
        site.MapPages();
        site.MapCards();
        site.MapLive();
        site.MapApi();
        site.MapDesk();
        site.MapGet("/healthz", Healthz.AnswerAsync).CacheOutput(policy => policy.Expire(TimeSpan.FromSeconds(2)));
        site.MapWebSub();
        return site;
    }
}
