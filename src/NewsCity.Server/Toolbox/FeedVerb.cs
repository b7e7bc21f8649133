using System.CommandLine;
using System.Text.Json;
using NewsCity.Reading;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.ListPages;

namespace NewsCity.Server.Toolbox;

/// <summary><c>newscity feed --manifest M.jsonl</c>.</summary>
public static class FeedVerb
{
    public static Command Create()
    {
        var manifest = new Option<string>("--manifest")
        {
            Description = "JSON Lines, one record a line.",
            Required = true,
            HelpName = "M.jsonl",
        };
        var verb = new Command("feed", "Reads feeds (files) and prints what they say, one JSON record a line.") { manifest };
        verb.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(manifest)!;
                var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
                await using var output = Console.OpenStandardOutput();
                await JsonLines.WriteAsync(path, output, (line, writer) => Answer(folder, line, writer), "feed.fault", cancel);
                return 0;
            }
        );
        return verb;
    }

    private static void Answer(string folder, JsonElement record, Utf8JsonWriter writer)
    {
        var parsed = Read(folder, record);
        writer.WriteStartObject();
        writer.WritePropertyName("id");
        if (record.TryGetProperty("id", out var id))
            id.WriteTo(writer);
        else
            writer.WriteNullValue();
        if (parsed.TryGet(out var feed))
        {
            writer.WritePropertyName("feed");
            FeedJson.Write(writer, feed);
        }
        else
            writer.WriteString("error", parsed.Problem);
        writer.WriteEndObject();
    }

    private static Parsed<Feed> Read(string folder, JsonElement record)
    {
        if (!record.TryGetProperty("file", out var file) || file.ValueKind != JsonValueKind.String)
            return new Problem("feed.no-file");
        var path = Path.Combine(folder, file.GetString()!);
        if (!File.Exists(path))
            return new Problem("feed.no-file");
        if (new FileInfo(path).Length > FeedLimits.Default.Bytes)
            return new Problem("feed.too-large");
        using var bytes = RentedFile.Read(path);
        var url = Text(record, "url");
        Uri.TryCreate(url, UriKind.Absolute, out var address);
        var contentType = Text(record, "contentType");
        var feed = FeedReader.Read(bytes.Memory, address, contentType);
        return feed.Problem == "feed.is-page" ? ListPageReader.Read(bytes.Memory, address, contentType) : feed;
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
