using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Api;

/// <summary>A record for programs, or what went wrong. Knows how it is described in the OpenAPI document.</summary>
public sealed class ApiAnswer<T> : IResult, IEndpointMetadataProvider
    where T : class
{
    private readonly T? value;
    private readonly ApiProblem? problem;

    private ApiAnswer(T? value, ApiProblem? problem) => (this.value, this.problem) = (value, problem);

    public static implicit operator ApiAnswer<T>(T value) => new(value, null);

    public static implicit operator ApiAnswer<T>(ApiProblem problem) => new(null, problem);

    public Task ExecuteAsync(HttpContext httpContext) =>
        problem is not null
            ? problem.ExecuteAsync(httpContext)
            : Sheet.SendAsync(httpContext, JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), ApiJson.ContentType);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(304));
        foreach (var status in (int[])[400, 404, 429])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ApiProblemBody), ["application/problem+json"]));
    }
}
