using Microsoft.AspNetCore.Cors.Infrastructure;
using NewsCity.Server.Api.Document;

namespace NewsCity.Server.Api;

/// <summary>The read-only interface for programs: <c>/api/v1</c>, its OpenAPI document and its page.</summary>
public static class ApiSetup
{
    public const string Root = "/api/v1";

    /// <summary>Name of the rule by which other sites' scripts may read.</summary>
    public const string AnySite = "any-site";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.AddCors(cors =>
            cors.AddPolicy(
                AnySite,
                (CorsPolicyBuilder site) =>
                    site.AllowAnyOrigin()
                        .WithMethods(HttpMethods.Get, HttpMethods.Head)
                        .WithHeaders("If-None-Match")
                        .WithExposedHeaders("ETag", "Retry-After")
                        .SetPreflightMaxAge(TimeSpan.FromDays(1))
            )
        );
        services.AddApiDocument();
        return services;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapApiReading();
        routes.MapApiDocument();
        return routes;
    }

    /// <summary>Whether a request is of this interface, whose errors are for programs.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal);
}
