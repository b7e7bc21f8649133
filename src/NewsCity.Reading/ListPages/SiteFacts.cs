using NewsCity.Reading.Charsets;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.ListPages;

/// <summary>What the front page of a site says of the site.</summary>
/// <param name="Name">What it calls itself: <c>og:site_name</c>, else what its title repeats of itself; null when it does not say.</param>
/// <param name="Language">Tag of its language as it states it; null when it does not.</param>
/// <param name="Icon">Address of its sign: the largest kind of <c>link rel=icon</c>; null when it states none.</param>
/// <param name="Family">Its content system, lower case, as catalogues name it; null when it is not known.</param>
public sealed record SiteFacts(string? Name, string? Language, string? Icon, string? Family)
{
    private const int LongestName = 80;

    /// <summary>Looks at the page's head and marks; bounded by its length. Never throws.</summary>
    public static SiteFacts Of(ReadOnlySpan<byte> bytes, string? contentType, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var html = Charset.Decode(bytes, contentType);
        var against = Address.Base(address.OriginalString);
        string? site = null,
            title = null,
            language = null,
            icon = null;
        var iconRank = 0;
        var at = 0;
        while (Next(html, ref at) is { } tag)
        {
            switch (tag[""])
            {
                case "html":
                    language ??= Value(tag, "lang");
                    break;
                case "meta" when Value(tag, "property") is "og:site_name":
                    site ??= Value(tag, "content");
                    break;
                case "title":
                    var end = html.IndexOf('<', Math.Min(at, html.Length));
                    title ??= References.Decode(html[Math.Min(at + 1, html.Length)..(end < 0 ? html.Length : end)]).Trim();
                    break;
                case "link" when Rank(Value(tag, "rel")) is var rank && rank > iconRank && Value(tag, "href") is { } href:
                    if (Address.Resolve(against, href) is { } found && Address.Base(found) is not null)
                        (icon, iconRank) = (found, rank);
                    break;
                case "body":
                    at = html.Length;
                    break;
            }
        }
        return new(Short(site) ?? Short(OfTitle(title)), language, icon, FeedFamilies.Name(html));
    }

    /// <summary>Touch icons are large enough to show; the others as the page orders them.</summary>
    private static int Rank(string? relation) =>
        relation?.ToLowerInvariant() switch
        {
            "apple-touch-icon" or "apple-touch-icon-precomposed" => 2,
            "icon" or "shortcut icon" => 1,
            _ => 0,
        };

    /// <summary>Titles are «خبرگزاری الف | صفحه نخست»: the longest part that is no word for a front page.</summary>
    private static string? OfTitle(string? title) =>
        title
            ?.Split(["|", "»", "::", " - ", " – ", " — "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.Length > 1 && !FrontPages.Contains(part));

    /// <summary>What sites call their front page. Sorted.</summary>
    private static readonly HashSet<string> FrontPages = new(StringComparer.OrdinalIgnoreCase)
    {
        "Home",
        "Home page",
        "Homepage",
        "آخرین اخبار",
        "خانه",
        "صفحه اصلی",
        "صفحه نخست",
        "صفحهٔ اصلی",
        "صفحهٔ نخست",
    };

    private static string? Short(string? name)
    {
        name = name?.ReplaceLineEndings(" ").Trim();
        return string.IsNullOrEmpty(name) ? null
            : name.Length <= LongestName ? name
            : name[..LongestName];
    }

    private static string? Value(Dictionary<string, string> tag, string name) =>
        tag.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The next tag of those that are looked for, with its attributes and, under the empty name, its own name.</summary>
    private static Dictionary<string, string>? Next(string html, ref int at)
    {
        var text = html.AsSpan();
        while (at < text.Length)
        {
            var hit = text[at..].IndexOf('<');
            if (hit < 0)
                break;
            at += hit + 1;
            var length = HtmlTag.NameLength(text[at..]);
            var name = text.Slice(at, Math.Min(length, 8)).ToString().ToLowerInvariant();
            if (name is not ("html" or "meta" or "title" or "link" or "body"))
                continue;
            at += length;
            var tag = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [""] = name };
            while (HtmlTag.Next(text, ref at, out var attribute, out var value))
                tag.TryAdd(text[attribute].ToString(), References.Decode(text[value].ToString()));
            return tag;
        }
        return null;
    }
}
