using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsCity.Server.Limits;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Api.Document;

/// <summary>The OpenAPI document, and a page to read it and to try it on. Its script is our own copy: no other host is asked.</summary>
internal static class DocumentEndpoints
{
    /// <summary>Address of the OpenAPI document.</summary>
    public const string Document = $"{ApiSetup.Root}/openapi.json";

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API</title>
        <meta name="robots" content="noindex"></head>
        <body><noscript>This page needs a script. The document itself: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a></noscript>
        <script id="api-reference" data-url="/api/v1/openapi.json" data-configuration='{"withDefaultFonts":false,"hideClientButton":true,"telemetry":false,"showDeveloperTools":"never","mcp":{"disabled":true},"agent":{"disabled":true}}'></script>
        <script src="SCRIPT"></script></body></html>
        """;

    public static void MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes
            .MapReading(Document, WriteAsync)
            .WithName("openApiDocument")
            .WithSummary("This document.")
            .ExcludeFromDescription()
            .RequireCors(ApiSetup.AnySite);
        routes.MapReading(ApiSetup.Root, () => Results.Redirect("/api/v1/docs")).ExcludeFromDescription();
        routes.MapReading($"{ApiSetup.Root}/docs", ShowAsync).ExcludeFromDescription();
        routes
            .MapMethods(ScalarScript.Path, [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)ScalarScript.SendAsync)
            .ExcludeFromDescription();
        routes
            .MapMethods("/api/{**rest}", [HttpMethods.Get, HttpMethods.Head], () => ApiProblem.NotFound)
            .ExcludeFromDescription()
            .RequireCors(ApiSetup.AnySite);
    }

    private static async Task<IResult> WriteAsync(HttpContext context)
    {
        var provider = context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name);
        var document = await provider.GetOpenApiDocumentAsync(context.RequestAborted);
        var json = await document.SerializeAsync(OpenApiSpecVersion.OpenApi3_1, "json", context.RequestAborted);
        return new SentBytes(Encoding.UTF8.GetBytes(json), ApiJson.ContentType);
    }

    private static SentBytes ShowAsync(HttpContext context)
    {
        ContentPolicy.Set(context, ContentPolicy.ApiPage);
        return new(Encoding.UTF8.GetBytes(Page.Replace("SCRIPT", ScalarScript.Path, StringComparison.Ordinal)), "text/html; charset=utf-8");
    }

    private sealed class SentBytes(byte[] bytes, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Sheet.SendAsync(httpContext, bytes, contentType);
    }
}
