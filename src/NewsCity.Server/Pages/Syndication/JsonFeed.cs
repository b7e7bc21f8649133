using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Prints a channel as JSON Feed 1.1.</summary>
public static class JsonFeed
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Print(Channel channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", channel.Title);
            json.WriteString("home_page_url", channel.Page);
            json.WriteString("feed_url", channel.Self);
            json.WriteString("description", channel.Description);
            json.WriteString("language", "fa");
            json.WriteStartArray("items");
            foreach (var item in channel.Items)
                Print(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Print(Utf8JsonWriter json, ChannelItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Page);
        json.WriteString("external_url", item.Original);
        json.WriteString("title", item.Title);
        if (item.Summary.Length > 0)
            json.WriteString("summary", item.Summary);
        if (item.Paragraphs.Count > 0)
            json.WriteString("content_html", ItemHtml.Of(item));
        else
            json.WriteString("content_text", item.Summary.Length > 0 ? item.Summary : item.Title);
        json.WriteString("date_published", item.Published.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", item.SourceName);
        json.WriteString("url", item.SourcePage);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var category in item.Categories)
            json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
