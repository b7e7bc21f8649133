using System.IO.Compression;
using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace NewsCity.Server.Api.Document;

/// <summary>The script of the API's page, out of the package that carries it.</summary>
internal static class ScalarScript
{
    private static readonly byte[] Packed = Load();

    /// <summary>Its address, with its fingerprint.</summary>
    public static readonly string Path = $"/-/api.{Convert.ToHexStringLower(SHA256.HashData(Packed).AsSpan(0, 5))}.js";

    public static async Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        context.Response.ContentType = "text/javascript; charset=utf-8";
        var packed = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        if (packed)
        {
            headers.ContentEncoding = "gzip";
            context.Response.ContentLength = Packed.Length;
        }
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (packed)
        {
            await context.Response.Body.WriteAsync(Packed, context.RequestAborted);
            return;
        }
        await using var whole = new GZipStream(new MemoryStream(Packed), CompressionMode.Decompress);
        await whole.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static byte[] Load()
    {
        var assembly = typeof(ScalarOptions).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Where(name =>
                name.EndsWith(".scalar.js", StringComparison.Ordinal) || name.EndsWith(".scalar.js.gz", StringComparison.Ordinal)
            )
            .OrderBy(name => name.Contains("Uncompressed", StringComparison.Ordinal))
            .First();
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        if (bytes.GetBuffer() is [0x1f, 0x8b, ..])
            return bytes.ToArray();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
        return packed.ToArray();
    }
}
