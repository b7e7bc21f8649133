using System.Reflection;
using System.Text.Json;
using NewsCity.Reading;

namespace NewsCity.Pipeline.Sources;

/// <summary>A list of sources with their feeds: the built-in one, a JSON file of the same shape, or an OPML file.</summary>
public sealed record Catalogue
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 8,
    };

    public IReadOnlyList<CatalogueSource> Sources { get; init; } = [];

    /// <summary>The sources that the product knows from the beginning.</summary>
    public static Catalogue BuiltIn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsCity.Pipeline.Sources.catalogue.json")!;
        return JsonSerializer.Deserialize<Catalogue>(stream, Json)!;
    }

    /// <summary>Reads a catalogue file, JSON or OPML. Keys: <c>catalogue.not-json</c>, <c>catalogue.not-opml</c>, <c>catalogue.empty</c>,
    /// <c>catalogue.bad-source</c>, <c>catalogue.too-long</c>.</summary>
    public static Parsed<Catalogue> Read(string text)
    {
        var parsed = text.TrimStart('\ufeff', ' ', '\n', '\r', '\t').StartsWith('<') ? Opml.Read(text) : ReadJson(text);
        if (!parsed.TryGet(out var catalogue))
            return parsed;
        if (catalogue.Sources.Count == 0)
            return new Problem("catalogue.empty");
        return catalogue.Sources.All(source => source.IsSound()) ? catalogue : new Problem("catalogue.bad-source");
    }

    private static Parsed<Catalogue> ReadJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Catalogue>(text, Json) is { Sources: not null } catalogue
                ? catalogue
                : new Problem("catalogue.empty");
        }
        catch (JsonException)
        {
            return new Problem("catalogue.not-json");
        }
    }
}
