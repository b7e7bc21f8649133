using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Sends bytes with a validator made of themselves.</summary>
public static class Sheet
{
    /// <summary>Sends the bytes, or 304 when the reader has them. The validator is weak, for they may be packed on the way.</summary>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string contentType)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 8))}\"", isWeak: true);
            response.GetTypedHeaders().ETag = tag;
            response.Headers.CacheControl = "no-cache";
            // Whoever keeps it for others must know that readers may have a look of their own.
            response.Headers.Append("Vary", "Cookie");
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
