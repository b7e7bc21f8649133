using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsCity.Reading.Feeds;

namespace NewsCity.Server.Toolbox;

/// <summary>A feed as the toolbox prints it; what is null or empty is left out, except <c>items</c>.</summary>
internal static class FeedJson
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText Link = JsonEncodedText.Encode("link");
    private static readonly JsonEncodedText Published = JsonEncodedText.Encode("published");
    private static readonly JsonEncodedText Updated = JsonEncodedText.Encode("updated");
    private static readonly JsonEncodedText Summary = JsonEncodedText.Encode("summary");
    private static readonly JsonEncodedText Content = JsonEncodedText.Encode("content");
    private static readonly JsonEncodedText Authors = JsonEncodedText.Encode("authors");
    private static readonly JsonEncodedText Categories = JsonEncodedText.Encode("categories");
    private static readonly JsonEncodedText Image = JsonEncodedText.Encode("image");
    private static readonly JsonEncodedText Language = JsonEncodedText.Encode("language");
    private static readonly JsonEncodedText Problems = JsonEncodedText.Encode("problems");

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(Utf8JsonWriter writer, Feed feed)
    {
        writer.WriteStartObject();
        writer.WriteString("format", feed.Format);
        Text(writer, Id, feed.Id);
        Text(writer, Title, feed.TitleHtml ?? feed.Title);
        Text(writer, JsonEncodedText.Encode("description"), feed.Description);
        Text(writer, Link, feed.Link);
        Text(writer, Language, feed.Language);
        Date(writer, Published, feed.Published);
        Date(writer, Updated, feed.Updated);
        Text(writer, Image, feed.Image);
        List(writer, Authors, feed.Authors);
        List(writer, Categories, feed.Categories);
        Text(writer, JsonEncodedText.Encode("self"), feed.Self);
        List(writer, JsonEncodedText.Encode("hubs"), feed.Hubs);
        List(writer, JsonEncodedText.Encode("children"), feed.Children);
        List(writer, Problems, feed.Problems);
        writer.WriteStartArray("items");
        foreach (var entry in feed.Entries)
            Write(writer, entry);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(Utf8JsonWriter writer, Entry entry)
    {
        writer.WriteStartObject();
        Text(writer, Id, entry.Id);
        Text(writer, Title, entry.TitleHtml ?? entry.Title);
        Text(writer, Link, entry.Link);
        Date(writer, Published, entry.Published);
        Date(writer, Updated, entry.Updated);
        Text(writer, Summary, entry.Summary);
        Text(writer, Content, entry.Content);
        List(writer, Authors, entry.Authors);
        List(writer, Categories, entry.Categories);
        if (entry.Enclosures.Count > 0)
        {
            writer.WriteStartArray("enclosures");
            foreach (var enclosure in entry.Enclosures)
            {
                writer.WriteStartObject();
                writer.WriteString("url", enclosure.Url);
                if (enclosure.Type is not null)
                    writer.WriteString("type", enclosure.Type);
                if (enclosure.Length is { } length)
                    writer.WriteNumber("length", length);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        Text(writer, Image, entry.Image);
        Text(writer, Language, entry.Language);
        List(writer, Problems, entry.Problems);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Date(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } date)
            writer.WriteString(name, date);
    }

    private static void List(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
