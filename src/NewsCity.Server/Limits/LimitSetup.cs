using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace NewsCity.Server.Limits;

/// <summary>Keeps the site fair and sound when many ask, or one asks wickedly.</summary>
public static class LimitSetup
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services
            .AddOptions<LimitOptions>()
            .BindConfiguration("Limits")
            .ValidateDataAnnotations()
            .Validate(AreNetworks, "Limits:Proxies: no address or network such as 10.0.0.0/8")
            .ValidateOnStart();
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<LimitOptions>>((forwarded, limits) => Set(forwarded, limits.Value));
        services
            .AddOptions<HostFilteringOptions>()
            .Configure<IOptions<LimitOptions>>(
                (hosts, limits) =>
                {
                    hosts.AllowedHosts = limits.Value.Hosts.Count > 0 ? limits.Value.Hosts : ["*"];
                    hosts.IncludeFailureMessage = false;
                }
            );
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>()
            .Configure<IOptions<LimitOptions>>(
                (rates, limits) =>
                {
                    rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, bool)>(context =>
                        Partition(context, limits.Value)
                    );
                    rates.OnRejected = (rejected, _) =>
                    {
                        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
                            .ToString(CultureInfo.InvariantCulture);
                        return ValueTask.CompletedTask;
                    };
                }
            );
        return services;
    }

    /// <summary>Who asks, under what name: before anything else looks at the request.</summary>
    public static WebApplication UseClients(this WebApplication site)
    {
        var limits = site.Services.GetRequiredService<IOptions<LimitOptions>>().Value;
        if (limits.Proxies.Count > 0)
            site.UseForwardedHeaders();
        if (limits.Hosts.Count > 0)
            site.UseHostFiltering();
        return site;
    }

    private static RateLimitPartition<(string, bool)> Partition(HttpContext context, LimitOptions limits)
    {
        var address = context.Connection.RemoteIpAddress;
        var path = context.Request.Path;
        // Files under /-/ are asked for once in a year, and are there without work.
        if (
            (address is not null && IPAddress.IsLoopback(address) && !limits.ThisMachine)
            || path.StartsWithSegments("/-", StringComparison.Ordinal)
        )
            return RateLimitPartition.GetNoLimiter(("", false));
        var costly = IsCostly(path);
        return RateLimitPartition.GetTokenBucketLimiter(
            (Client.Of(address), costly),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = costly ? limits.CostlyBurst : limits.Burst,
                TokensPerPeriod = costly ? limits.CostlyEverySecond : limits.EverySecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
                AutoReplenishment = true,
            }
        );
    }

    private static bool IsCostly(PathString path) =>
        path.StartsWithSegments("/search", StringComparison.Ordinal)
        || path.StartsWithSegments("/api/v1/search", StringComparison.Ordinal)
        || path.StartsWithSegments("/at", StringComparison.Ordinal)
        || path.StartsWithSegments("/api/v1/editions", StringComparison.Ordinal)
        || (path.Value?.EndsWith("/card.png", StringComparison.Ordinal) ?? false);

    private static void Set(ForwardedHeadersOptions forwarded, LimitOptions limits)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = limits.ProxiesInARow;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in limits.Proxies)
            if (IPAddress.TryParse(proxy, out var address))
                forwarded.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                forwarded.KnownIPNetworks.Add(network);
    }

    private static bool AreNetworks(LimitOptions limits) =>
        limits.Proxies.All(proxy => IPAddress.TryParse(proxy, out _) || System.Net.IPNetwork.TryParse(proxy, out _));
}
