namespace NewsCity.Server.Pages.Layout;

/// <summary>Style sheet, font and icon.</summary>
public static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/-/{**path}", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)SendAsync);
        routes.MapMethods("/favicon.ico", [HttpMethods.Get, HttpMethods.Head], () => Results.Redirect(Assets.Path("favicon.svg")));
    }

    private static async Task SendAsync(HttpContext context)
    {
        if (Assets.At(context.Request.Path) is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        var packed = asset.Brotli is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (packed)
            headers.ContentEncoding = "br";
        var bytes = packed ? asset.Brotli! : asset.Bytes;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
