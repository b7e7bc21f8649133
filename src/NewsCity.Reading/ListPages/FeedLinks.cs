using NewsCity.Reading.Charsets;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.ListPages;

/// <summary>Finds the feeds of a site by one of its pages.</summary>
public static class FeedLinks
{
    private const int MostLinks = 50;

    /// <summary>As <see cref="Find(string, Uri)"/> for a page's bytes.</summary>
    public static IReadOnlyList<FeedLink> Find(ReadOnlySpan<byte> bytes, string? contentType, Uri address) =>
        Find(Charset.Decode(bytes, contentType), address);

    /// <summary>
    /// Addresses to try, the surest first: what <c>link rel=alternate</c> states, links that look like a feed's, the place where the site's
    /// content system has it, common places. Feeds of comments come last of their kind. None was fetched.
    /// </summary>
    public static IReadOnlyList<FeedLink> Find(string html, Uri address)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(address);
        var against = Address.Base(address.OriginalString);
        var found = new List<FeedLink>();
        var at = 0;
        while (found.Count < MostLinks && Next(html, ref at) is { } tag)
            if (Stated(tag, against) is { } link && !found.Exists(known => known.Address == link.Address))
                found.Add(link);
        foreach (var path in FeedFamilies.Paths(html))
            Add(found, against, path, FeedLinkKind.Family);
        foreach (var path in FeedFamilies.Guesses)
            Add(found, against, path, FeedLinkKind.Guessed);
        return [.. found.OrderBy(link => link.Kind).ThenBy(IsComments)];
    }

    private static bool IsComments(FeedLink link) => link.Address.Contains("comment", StringComparison.OrdinalIgnoreCase);

    private static void Add(List<FeedLink> found, Address? against, string path, FeedLinkKind kind)
    {
        if (Address.Resolve(against, path) is { } address && !found.Exists(known => known.Address == address))
            found.Add(new(address, kind, null));
    }

    /// <summary>The attributes of the next <c>link</c> or <c>a</c>.</summary>
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
            var name = text.Slice(at, length);
            if (!name.Equals("a", StringComparison.OrdinalIgnoreCase) && !name.Equals("link", StringComparison.OrdinalIgnoreCase))
                continue;
            var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [""] = name.Length == 1 ? "a" : "link" };
            at += length;
            while (HtmlTag.Next(text, ref at, out var attribute, out var value))
                attributes.TryAdd(text[attribute].ToString(), References.Decode(text[value].ToString()));
            return attributes;
        }
        return null;
    }

    private static FeedLink? Stated(Dictionary<string, string> tag, Address? against)
    {
        if (!tag.TryGetValue("href", out var href) || Address.Resolve(against, href) is not { } address || Address.Base(address) is null)
            return null;
        tag.TryGetValue("type", out var type);
        tag.TryGetValue("rel", out var relation);
        tag.TryGetValue("title", out var title);
        if (tag[""] == "link")
            return relation?.Contains("alternate", StringComparison.OrdinalIgnoreCase) == true && IsFeedType(type)
                ? new(address, FeedLinkKind.Stated, title)
                : null;
        return IsFeedType(type) || IsFeedPath(address) ? new(address, FeedLinkKind.Linked, title) : null;
    }

    private static bool IsFeedType(string? type) =>
        type is not null
        && (
            type.Contains("rss", StringComparison.OrdinalIgnoreCase)
            || type.Contains("atom", StringComparison.OrdinalIgnoreCase)
            || type.Contains("feed+json", StringComparison.OrdinalIgnoreCase)
            || type.Contains("rdf", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A path with a segment <c>rss</c>, <c>feed</c>, <c>feeds</c>, <c>atom</c>, with or without an ending.</summary>
    private static bool IsFeedPath(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var slash = address.IndexOf('/', Math.Min(start, address.Length));
        if (slash < 0)
            return false;
        foreach (var segment in address[slash..].Split('/', '?', '#', '.'))
            if (segment.ToLowerInvariant() is "rss" or "feed" or "feeds" or "atom" or "rdf" or "allnews")
                return true;
        return false;
    }
}
