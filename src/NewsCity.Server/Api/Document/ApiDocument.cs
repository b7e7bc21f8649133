using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Api.Document;

/// <summary>The OpenAPI document: what the framework found, and what it cannot know.</summary>
internal static class ApiDocument
{
    /// <summary>Name of the document.</summary>
    public const string Name = "v1";

    private const string About = """
        Everything that the paper shows, for programs. Only reading; no key is needed.

        Lists come in pages: give `next` back as `cursor`. Every answer carries an `ETag`: ask with `If-None-Match`, and 304 costs
        nobody anything. Fields are never renamed or removed in this version; new ones may come.

        Rights: the whole text, pictures and captions are given only where the source's licence allows it (`licence.fullText`);
        else the headline, at most 60 words of the lead, and the link to the original. Name the source and link to the original.

        Problems are `application/problem+json`; compare `key`, which never changes.
        """;

    /// <summary>What the query keys mean, sorted.</summary>
    private static readonly SortedDictionary<string, (string Description, Func<OpenApiSchema> Schema)> Queries = new(StringComparer.Ordinal)
    {
        ["cursor"] = ("The `next` of the page before.", () => new() { Type = JsonSchemaType.String, MaxLength = Cursor.MostLetters }),
        ["from"] = ("Published at or after that instant (or minute of the Solar Hijri calendar in Tehran).", () => Text(40)),
        ["limit"] = (
            "Rows of a page. Default: 30.",
            () =>
                new()
                {
                    Type = JsonSchemaType.Integer,
                    Minimum = "1",
                    Maximum = "100",
                }
        ),
        ["originals"] = ("`true` leaves copies out.", () => new() { Type = JsonSchemaType.Boolean }),
        ["q"] = ("What to look for.", () => Text(200)),
        ["section"] = ("Only of that section.", () => OneOf("iran", "world")),
        ["sort"] = ("By fit (default) or the newest first.", () => OneOf("fit", "newest")),
        ["source"] = ("Only of that source.", () => Text(64)),
        ["topic"] = ("Only of that topic.", () => OneOf([.. Rubric.Topics.Select(pair => pair.Rubric.Key)])),
        ["until"] = ("Published before that instant.", () => Text(40)),
    };

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                // HEAD answers everywhere as GET does; it would only double the document.
                options.ShouldInclude = described =>
                    described.HttpMethod == HttpMethods.Get
                    && described.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(SetAsync);
                options.AddOperationTransformer(SetAsync);
            }
        );

    private static Task SetAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        var press = context.ApplicationServices.GetRequiredService<Press>();
        document.Info = new()
        {
            Title = press.Options.Name,
            Version = "1",
            Description = About,
        };
        document.Servers = [new() { Url = press.Options.Address?.AbsoluteUri.TrimEnd('/') ?? "/" }];
        return Task.CompletedTask;
    }

    private static Task SetAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var keys in context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiQueryKeys>())
        {
            operation.Parameters ??= [];
            foreach (var key in keys.Keys)
                operation.Parameters.Add(
                    new OpenApiParameter
                    {
                        Name = key,
                        In = ParameterLocation.Query,
                        Description = Queries[key].Description,
                        Schema = Queries[key].Schema(),
                        Required = key == "q",
                    }
                );
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(int most) => new() { Type = JsonSchemaType.String, MaxLength = most };

    private static OpenApiSchema OneOf(params string[] words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word)!)] };
}
