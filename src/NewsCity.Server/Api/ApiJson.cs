using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace NewsCity.Server.Api;

/// <summary>How the paper writes JSON for programs: camelCase, every field always there, Persian letters as they are.</summary>
public static class ApiJson
{
    public const string ContentType = "application/json; charset=utf-8";

    public static readonly JsonSerializerOptions Options = Set(new(JsonSerializerDefaults.Web));

    /// <summary>The same for options that the framework made.</summary>
    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // This encoder escapes <, >, & and quotes: what is sent as JSON stays harmless wherever it is pasted.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
