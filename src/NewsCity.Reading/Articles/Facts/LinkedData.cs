using System.Text;
using System.Text.Json;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>What schema.org data in JSON (JSON-LD) says of the page's article: a witness, which may be missing, broken or mistaken.</summary>
internal sealed class LinkedData
{
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public string? Headline { get; private set; }
    public string? AlternativeHeadline { get; private set; }
    public string? Description { get; private set; }
    public string? Body { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Image { get; private set; }
    public string? Publisher { get; private set; }
    public string? Language { get; private set; }
    public string? Section { get; private set; }
    public string? Type { get; private set; }
    public List<string> Authors { get; } = [];
    public List<string> Keywords { get; } = [];

    private int rank;

    public static LinkedData Read(IEnumerable<string> scripts)
    {
        var data = new LinkedData();
        foreach (var script in scripts)
            if (Parse(script) is { } document)
                using (document)
                {
                    var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                    Index(document.RootElement, byId, 0);
                    data.Visit(document.RootElement, byId, 0);
                }
        return data;
    }

    private static JsonDocument? Parse(string script)
    {
        var text = script.Trim().TrimEnd(';');
        foreach (var (opening, closing) in new[] { ("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>") })
            if (text.StartsWith(opening, StringComparison.Ordinal))
                text = text[opening.Length..].Replace(closing, "", StringComparison.Ordinal).Trim();
        return TryParse(text) ?? TryParse(Repair(text));
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return text.Length > 1 && text[0] is '{' or '[' ? JsonDocument.Parse(JsonEscapes.Mend(text.AsMemory()), Tolerant) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Control characters inside strings and unknown escapes are the commonest slips.</summary>
    private static string Repair(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && inside)
            {
                var next = i + 1 < text.Length ? text[i + 1] : ' ';
                if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u')
                {
                    result.Append(c).Append(next);
                    i++;
                }
                continue;
            }
            if (c == '"')
                inside = !inside;
            if (c < ' ' && inside)
                result.Append(c is '\n' ? "\\n" : " ");
            else
                result.Append(c);
        }
        return result.ToString();
    }

    private static void Index(JsonElement element, Dictionary<string, JsonElement> byId, int depth)
    {
        if (depth > 8)
            return;
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Index(item, byId, depth + 1);
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && element.TryGetProperty("name", out _))
                byId.TryAdd(id.GetString()!, element);
            foreach (var property in element.EnumerateObject())
                Index(property.Value, byId, depth + 1);
        }
    }

    private void Visit(JsonElement element, Dictionary<string, JsonElement> byId, int depth)
    {
        if (depth > 6)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, byId, depth + 1);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        var worth = Rank(element);
        if (worth > rank)
        {
            rank = worth;
            Take(element, byId);
        }
        foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart" })
            if (element.TryGetProperty(name, out var inner))
                Visit(inner, byId, depth + 1);
    }

    private static int Rank(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return 0;
        var best = 0;
        foreach (var name in Strings(type))
            best = Math.Max(
                best,
                name switch
                {
                    "NewsArticle"
                    or "ReportageNewsArticle"
                    or "AnalysisNewsArticle"
                    or "OpinionNewsArticle"
                    or "BackgroundNewsArticle"
                    or "ReviewNewsArticle"
                    or "LiveBlogPosting" => 5,
                    "Article"
                    or "BlogPosting"
                    or "Report"
                    or "TechArticle"
                    or "ScholarlyArticle"
                    or "SatiricalArticle"
                    or "AdvertiserContentArticle" => 4,
                    "Recipe" or "Review" or "SocialMediaPosting" or "DiscussionForumPosting" => 3,
                    "VideoObject" => 2,
                    "WebPage" or "CreativeWork" => 1,
                    _ => 0,
                }
            );
        return best;
    }

    private void Take(JsonElement element, Dictionary<string, JsonElement> byId)
    {
        Type = Strings(element.GetProperty("@type")).FirstOrDefault();
        Headline = Text(element, "headline") ?? Text(element, "name") ?? Headline;
        AlternativeHeadline = Text(element, "alternativeHeadline") ?? AlternativeHeadline;
        Description = Text(element, "description") ?? Description;
        Body = Text(element, "articleBody") ?? Body;
        Published = Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate") ?? Published;
        Modified = Text(element, "dateModified") ?? Modified;
        Language = Text(element, "inLanguage") ?? Language;
        Section = Text(element, "articleSection") ?? Section;
        if (element.TryGetProperty("image", out var image) || element.TryGetProperty("thumbnailUrl", out image))
            Image = Address(image) ?? Image;
        if (element.TryGetProperty("publisher", out var publisher))
            Publisher = Names(publisher, byId).FirstOrDefault() ?? Publisher;
        if (element.TryGetProperty("author", out var author) || element.TryGetProperty("creator", out author))
        {
            Authors.Clear();
            Authors.AddRange(Names(author, byId).Take(PageLimits.Candidates));
        }
        if (element.TryGetProperty("keywords", out var keywords))
        {
            Keywords.Clear();
            Keywords.AddRange(Strings(keywords).Take(PageLimits.Candidates));
        }
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var text = Strings(value).FirstOrDefault();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Number => [value.GetRawText()],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
            JsonValueKind.Object when value.TryGetProperty("@value", out var inner) => Strings(inner),
            _ => [],
        };

    private static IEnumerable<string> Names(JsonElement value, Dictionary<string, JsonElement> byId) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Names(item, byId)),
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => name.ValueKind == JsonValueKind.Object
                ? []
                : Strings(name),
            JsonValueKind.Object
                when value.TryGetProperty("@id", out var id)
                    && id.ValueKind == JsonValueKind.String
                    && byId.TryGetValue(id.GetString()!, out var named) => Strings(named.GetProperty("name")),
            _ => [],
        };

    private static string? Address(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => value.EnumerateArray().Select(Address).FirstOrDefault(address => address is not null),
            JsonValueKind.Object when value.TryGetProperty("url", out var url) => Address(url),
            JsonValueKind.Object when value.TryGetProperty("contentUrl", out var url) => Address(url),
            _ => null,
        };
}
