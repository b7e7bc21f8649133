using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace NewsCity.Server.Operators;

/// <summary>
/// Lets operators in: with the configured token, or without one only from this machine itself. A proxy on the same machine calls from
/// loopback, too; so a request that carries a proxy's marks, or another machine's name as host, is nobody's from here.
/// </summary>
public sealed class DeskGuard(IOptions<DeskOptions> options) : IEndpointFilter
{
    private static readonly string[] ProxyMarks =
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
    ];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Admits(context.HttpContext) ? await next(context) : Refuse(context.HttpContext);

    /// <summary>Whether this request may see the desk.</summary>
    public bool Admits(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (options.Value.Token is { Length: > 0 } token)
            return Given(context.Request.Headers.Authorization.ToString()) is { } given && IsSame(given, token);
        return context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            && IsLocalName(context.Request.Host.Host)
            && !Array.Exists(ProxyMarks, context.Request.Headers.ContainsKey);
    }

    /// <summary>Asks for the token where one would help; else says that there is nothing here.</summary>
    public IResult Refuse(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.CacheControl = "no-store";
        if (options.Value.Token is not { Length: > 0 })
            return Results.NotFound();
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"NewsCity desk\", charset=\"UTF-8\"";
        return Results.Unauthorized();
    }

    private static string? Given(string authorization)
    {
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return authorization[7..].Trim();
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[6..].Trim(), bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }

    private static bool IsSame(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(token))
        );

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
