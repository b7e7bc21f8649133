using System.Text.Json;
using NewsCity.Reading.Dates;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedAdapter
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Values, names and separators beyond are too many for a feed; each costs the parser a dozen bytes.</summary>
    private const int MostTokens = 1_000_000;

    /// <param name="text">The document, from its first brace or bracket on.</param>
    public static Parsed<Feed> Read(ReadOnlyMemory<char> text, Address? address, FeedLimits limits)
    {
        var tokens = 0;
        for (var rest = text.Span; rest.IndexOfAny(",:[{") is >= 0 and var hit; rest = rest[(hit + 1)..])
            if (++tokens > MostTokens)
                return new Problem("feed.too-large");
        try
        {
            using var document = JsonDocument.Parse(JsonEscapes.Mend(text), Tolerant);
            var root = document.RootElement;
            if (
                root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("items", out var items)
                || items.ValueKind != JsonValueKind.Array
            )
                return new Problem("feed.unknown-format");
            return Adapt(root, items, address, limits);
        }
        catch (JsonException)
        {
            return new Problem("feed.not-json");
        }
    }

    private static Feed Adapt(JsonElement root, JsonElement items, Address? address, FeedLimits limits)
    {
        var home = Address.Resolve(address, Text(root, "home_page_url"));
        var against = address ?? Address.Base(home);
        var language = Text(root, "language");
        var (title, titleHtml) = FieldReader.TitleOf(Escaped(Text(root, "title")));
        var own = new EntryDraft();
        own.Title.First(title);
        own.Link.First(home);
        var drafts = new List<EntryDraft>();
        foreach (var item in items.EnumerateArray().Take(limits.Entries))
        {
            var draft = new EntryDraft();
            draft.Title.First(Text(item, "title"));
            draft.Link.First(Text(item, "url"));
            drafts.Add(draft);
            if (drafts.Count == 10)
                break;
        }
        var zone = limits.Zone ?? FeedZone.Of(language, address?.Host, own, drafts);
        var entries = new List<Entry>();
        foreach (var item in items.EnumerateArray().Take(limits.Entries))
            if (item.ValueKind == JsonValueKind.Object)
                entries.Add(Item(item, against, zone));
        return new Feed
        {
            Format = "json",
            Id = Text(root, "feed_url"),
            Title = title,
            TitleHtml = titleHtml,
            Description = Escaped(Text(root, "description")),
            Link = home,
            Language = language,
            Image = Address.Resolve(against, Text(root, "icon") ?? Text(root, "favicon")),
            Authors = Authors(root),
            Self = Address.Resolve(address, Text(root, "feed_url")),
            Hubs = Hubs(root),
            Entries = entries,
            Problems = items.GetArrayLength() > limits.Entries ? ["feed.entries-cut"] : [],
        };
    }

    private static Entry Item(JsonElement item, Address? address, TimeZoneInfo? zone)
    {
        var url = Text(item, "url");
        var id = Text(item, "id");
        var link = Address.Resolve(address, url ?? Text(item, "external_url") ?? (Address.Base(id) is null ? null : id));
        var (title, titleHtml) = FieldReader.TitleOf(Escaped(Text(item, "title")));
        var html = Text(item, "content_html");
        var cleaner = HtmlDoor.Cleaner;
        var content = html is null
            ? Escaped(Text(item, "content_text"))
            : cleaner.Clean(html, Address.Base(link) ?? address).Trim().ToString();
        var problems = new List<string>();
        return new Entry
        {
            Id = id,
            Title = title,
            TitleHtml = titleHtml,
            Link = link,
            Published = Date(item, "date_published", zone, problems),
            Updated = Date(item, "date_modified", zone, problems),
            Summary = Escaped(Text(item, "summary")),
            Content = string.IsNullOrEmpty(content) ? null : content,
            Authors = Authors(item),
            Categories = [.. Strings(item, "tags").Take(EntryDraft.Most)],
            Enclosures = [.. Enclosures(item, address).Take(EntryDraft.Most)],
            Image =
                Address.Resolve(address, Text(item, "image") ?? Text(item, "banner_image")) ?? (html is null ? null : cleaner.FirstImage),
            Language = Text(item, "language"),
            Problems = problems,
        };
    }

    private static DateTimeOffset? Date(JsonElement item, string name, TimeZoneInfo? zone, List<string> problems)
    {
        var reading = DateText.Read(Text(item, name), zone, out var date);
        if (reading is DateReading.Absurd or DateReading.Unreadable)
            problems.Add(reading == DateReading.Absurd ? "feed.date-absurd" : "feed.date-unreadable");
        return reading == DateReading.Good ? date : null;
    }

    private static string? Text(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim(),
            JsonValueKind.Number => value.GetRawText(), // ids are numbers in some feeds, though the standard wants strings
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null
            : text.Length > FeedLimits.Default.FieldCharacters ? text[..FeedLimits.Default.FieldCharacters]
            : text;
    }

    private static string? Escaped(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny('<', '&') < 0)
            return text;
        return HtmlDoor.HasMarkup(text) ? HtmlDoor.Cleaner.Clean(text, null).ToString() : HtmlDoor.Cleaner.Escape(text).ToString();
    }

    private static List<string> Authors(JsonElement element)
    {
        var draft = new EntryDraft();
        if (element.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array)
            foreach (var author in several.EnumerateArray())
                draft.AddAuthor(Text(author, "name"));
        if (element.TryGetProperty("author", out var one))
            draft.AddAuthor(one.ValueKind == JsonValueKind.String ? one.GetString() : Text(one, "name"));
        return draft.Authors;
    }

    private static IEnumerable<string> Strings(JsonElement element, string name)
    {
        if (element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
            foreach (var value in list.EnumerateArray())
                if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                    yield return text;
    }

    private static IEnumerable<Enclosure> Enclosures(JsonElement item, Address? address)
    {
        if (item.TryGetProperty("attachments", out var list) && list.ValueKind == JsonValueKind.Array)
            foreach (var attachment in list.EnumerateArray())
                if (Address.Resolve(address, Text(attachment, "url")) is { } url)
                    yield return new(
                        url,
                        Text(attachment, "mime_type"),
                        attachment.TryGetProperty("size_in_bytes", out var size)
                        && size.ValueKind == JsonValueKind.Number
                        && size.TryGetInt64(out var bytes)
                            ? bytes
                            : null
                    );
    }

    private static List<string> Hubs(JsonElement root)
    {
        var hubs = new List<string>();
        if (root.TryGetProperty("hubs", out var list) && list.ValueKind == JsonValueKind.Array)
            foreach (var hub in list.EnumerateArray())
                if (Text(hub, "url") is { } url)
                    hubs.Add(url);
        return hubs;
    }
}
