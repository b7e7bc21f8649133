using System.Globalization;
using Microsoft.Extensions.Options;
using NewsCity.Server.Limits;

namespace NewsCity.Server.Pages.Layout;

/// <summary>What every answer forbids the browser: foreign and written-in script, frames, other hosts, guessing.</summary>
public static class SecurityHeaders
{
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), interest-cohort=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>Adds them to every answer, errors too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder site)
    {
        var hsts = site.ApplicationServices.GetRequiredService<IOptions<LimitOptions>>().Value.Hsts;
        var transport = hsts > TimeSpan.Zero ? $"max-age={((long)hsts.TotalSeconds).ToString(CultureInfo.InvariantCulture)}" : null;
        return site.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy.Paper;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Permissions-Policy"] = Permissions;
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = IsForOthers(context.Request.Path) ? "cross-origin" : "same-origin";
                headers["X-Permitted-Cross-Domain-Policies"] = "none";
                if (transport is not null && context.Request.IsHttps)
                    headers.StrictTransportSecurity = transport;
                return next(context);
            }
        );
    }

    /// <summary>What other sites may show or read: the interface for programs, feeds and cards.</summary>
    private static bool IsForOthers(PathString path) =>
        path.Value is { } text
        && (
            text.StartsWith("/api/", StringComparison.Ordinal)
            || text.EndsWith("/card.png", StringComparison.Ordinal)
            || text.EndsWith("feed.xml", StringComparison.Ordinal)
            || text.EndsWith("atom.xml", StringComparison.Ordinal)
            || text.EndsWith("feed.json", StringComparison.Ordinal)
        );
}
