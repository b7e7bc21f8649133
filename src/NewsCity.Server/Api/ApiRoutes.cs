using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Api;

/// <summary>How every address for programs is mapped.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps an address under <see cref="ApiSetup.Root"/>: kept by edition like every page, readable from any site.</summary>
    /// <param name="routes">The map.</param>
    /// <param name="pattern">The address after the root.</param>
    /// <param name="name">Its name in the OpenAPI document.</param>
    /// <param name="summary">What it gives, a sentence.</param>
    /// <param name="handler">Answers it.</param>
    /// <param name="query">The query keys that it reads.</param>
    public static void MapProgram(
        this IEndpointRouteBuilder routes,
        string pattern,
        string name,
        string summary,
        Delegate handler,
        params string[] query
    ) =>
        routes
            .MapReading(ApiSetup.Root + pattern, handler, query)
            .WithName(name)
            .WithSummary(summary)
            .WithTags(pattern.Split('/')[1])
            .WithMetadata(new ApiQueryKeys(query))
            .RequireCors(ApiSetup.AnySite);
}
