using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Limits;

/// <summary>What a page may load and run: by default nothing but our own files, and no script made of text.</summary>
public static class ContentPolicy
{
    /// <summary>Of every answer.</summary>
    public static readonly string Paper = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        $"style-src 'self' {Assets.StyleHashes}",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types newscity"
    );

    /// <summary>
    /// Of the page about the API, whose script is not ours and sets styles as it goes. It shows no text of the outside, and nothing of the
    /// paper runs on it.
    /// </summary>
    public static readonly string ApiPage = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'"
    );

    /// <summary>Gives an answer another policy.</summary>
    public static void Set(HttpContext context, string policy)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.ContentSecurityPolicy = policy;
    }
}
