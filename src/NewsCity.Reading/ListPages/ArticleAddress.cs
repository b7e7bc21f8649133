namespace NewsCity.Reading.ListPages;

/// <summary>How much an address looks like that of one article, by what news sites all over the web have in common.</summary>
public static class ArticleAddress
{
    /// <summary>From this on an address alone is evidence enough.</summary>
    public const int Sure = 3;

    /// <summary>
    /// First words of a path that leads to a list, a service or a file rather than an article. Lower case, sorted. Seen on Nastooh,
    /// IranSamaneh, Asam, WordPress and Drupal sites.
    /// </summary>
    private static readonly HashSet<string> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        "about",
        "aboutus",
        "account",
        "ads",
        "advertise",
        "amp",
        "api",
        "archive",
        "archives",
        "assets",
        "author",
        "authors",
        "cart",
        "cat",
        "category",
        "categories",
        "cdn-cgi",
        "comment",
        "comments",
        "contact",
        "contactus",
        "css",
        "download",
        "feed",
        "feeds",
        "files",
        "help",
        "images",
        "img",
        "js",
        "links",
        "login",
        "logout",
        "map",
        "media",
        "member",
        "members",
        "newsletter",
        "newspaper",
        "page",
        "pages",
        "poll",
        "polls",
        "print",
        "privacy",
        "profile",
        "redirect",
        "register",
        "reporter",
        "rss",
        "search",
        "section",
        "sections",
        "service",
        "services",
        "share",
        "shop",
        "signin",
        "signup",
        "site-map",
        "sitemap",
        "special",
        "static",
        "subscribe",
        "tag",
        "tags",
        "terms",
        "topic",
        "topics",
        "upload",
        "uploads",
        "user",
        "users",
        "weather",
        "wp-admin",
        "wp-content",
        "wp-json",
        "wp-login.php",
    };

    /// <summary>Endings of files that are no pages.</summary>
    private static readonly string[] Files =
    [
        ".apk",
        ".avi",
        ".css",
        ".doc",
        ".docx",
        ".gif",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".json",
        ".m4a",
        ".mov",
        ".mp3",
        ".mp4",
        ".pdf",
        ".png",
        ".rar",
        ".rss",
        ".svg",
        ".webp",
        ".xls",
        ".xlsx",
        ".xml",
        ".zip",
    ];

    /// <summary>Query keys that carry an article's number.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "id",
        "newsid",
        "news_id",
        "nid",
        "nn",
        "p",
        "aid",
        "articleid",
        "docid",
        "itemid",
    };

    /// <summary>0 for no article; 1 and 2 when a headline must speak for it, too; <see cref="Sure"/> and more otherwise.</summary>
    /// <param name="pathAndQuery">From the first slash on; percent-encoded or not.</param>
    public static int Score(ReadOnlySpan<char> pathAndQuery)
    {
        var end = pathAndQuery.IndexOf('#');
        if (end >= 0)
            pathAndQuery = pathAndQuery[..end];
        var question = pathAndQuery.IndexOf('?');
        var query = question < 0 ? [] : pathAndQuery[(question + 1)..];
        var path = (question < 0 ? pathAndQuery : pathAndQuery[..question]).Trim('/').ToString();
        foreach (var file in Files)
            if (path.EndsWith(file, StringComparison.OrdinalIgnoreCase))
                return 0;
        if (path.Contains('%', StringComparison.Ordinal))
            path = Uri.UnescapeDataString(path);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var score = Segments(segments);
        return score < 0 ? 0 : score + Query(query);
    }

    private static int Segments(string[] segments)
    {
        var first = 0;
        while (first < segments.Length && segments[first].Length == 2 && char.IsAsciiLetter(segments[first][0]))
            first++; // languages: /fa/, /en/
        if (first < segments.Length && Services.Contains(segments[first]))
            return -1;
        var score = 0;
        var dated = Dated(segments);
        if (dated)
            score += 3;
        for (var i = first; i < segments.Length; i++)
        {
            var digits = LeadingDigits(segments[i], out var alone);
            if (digits >= 5 && digits <= 20 && (alone || i > first || segments.Length == 1 || segments[i][digits] == '-'))
                score += 3;
            else if (digits is 3 or 4 && alone && !dated && i > first)
                score += 1;
        }
        if (segments.Length > 0)
            score += Slug(segments[^1]);
        return score;
    }

    private static int LeadingDigits(string segment, out bool alone)
    {
        var digits = 0;
        while (digits < segment.Length && char.IsAsciiDigit(segment[digits]))
            digits++;
        alone = digits == segment.Length || segment.AsSpan(digits) is ".html" or ".htm" or ".aspx" or ".php";
        if (digits > 0)
            return digits;
        // "news-801599", "slug-123456.html"
        var stop = segment.LastIndexOf('.');
        var body = stop > 0 ? segment.AsSpan(0, stop) : segment;
        var dash = body.LastIndexOfAny('-', '_');
        var tail = dash < 0 ? [] : body[(dash + 1)..];
        foreach (var c in tail)
            if (!char.IsAsciiDigit(c))
                return 0;
        alone = tail.Length > 0;
        return tail.Length >= 6 ? tail.Length : 0;
    }

    /// <summary>/2024/05/12/, /1402/07/23/, /1402-07-23/.</summary>
    private static bool Dated(string[] segments)
    {
        for (var i = 0; i + 1 < segments.Length; i++)
            if (segments[i].Length == 4 && IsYear(segments[i]) && segments[i + 1].Length <= 2 && char.IsAsciiDigit(segments[i + 1][0]))
                return i + 2 < segments.Length;
        return false;
    }

    private static bool IsYear(string text) =>
        text[0] is '1' or '2' && text[1] is '3' or '4' or '9' or '0' && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    /// <summary>A headline in the address: four words or more, or three of a language that writes longer ones.</summary>
    private static int Slug(string segment)
    {
        var dashes = segment.AsSpan().Count('-') + segment.AsSpan().Count('_') + segment.AsSpan().Count('+');
        return dashes >= 4 && segment.Length >= 24 ? 2
            : dashes >= 3 && segment.Length >= 18 ? 1
            : 0;
    }

    private static int Query(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equals = pair.IndexOf('=');
            if (equals <= 0 || !Keys.Contains(pair[..equals].ToString()))
                continue;
            var value = pair[(equals + 1)..];
            if (value.Length >= 2 && value.IndexOfAnyExceptInRange('0', '9') < 0)
                return value.Length >= 4 ? 3 : 2;
        }
        return 0;
    }
}
