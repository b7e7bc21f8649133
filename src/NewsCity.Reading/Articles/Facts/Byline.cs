using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Finds who wrote the article: linked data, meta elements, then the line on the page; names of the site itself only when nothing else is said.</summary>
internal static class Byline
{
    private static readonly string[] Names =
    [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "article.author",
        "cxenseparse:author",
        "byl",
        "citation_author",
        "shareaholic:article_author_name",
        "creator",
    ];

    /// <summary>What stands before a name, longest first.</summary>
    private static readonly string[] Prefixes =
    [
        "Written by",
        "Posted by",
        "Published by",
        "Geschrieben von",
        "Ein Artikel von",
        "Artikel von",
        "Autor:",
        "Autorin:",
        "Author:",
        "By:",
        "By",
        "Von",
        "Par",
        "Por",
        "De:",
        "Di",
        "Door",
        "Text:",
        "Foto:",
        "Od",
        "Av",
        "نویسنده:",
        "نوشته",
        "گزارشگر:",
        "خبرنگار:",
        "تهیه و تنظیم:",
    ];

    /// <summary>Longer lines name no authors; more names than that are a list of something else.</summary>
    private const int LongestLine = 400;
    private const int MostNames = 20;

    public static List<string> Find(PageFacts facts, IReadOnlyList<Block> blocks, int headline)
    {
        _ = blocks;
        var site = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var name in new[]
            {
                facts.Linked.Publisher,
                facts.Meta("og:site_name"),
                facts.Meta("publisher"),
                facts.Address.Host.Replace("www.", "", StringComparison.Ordinal),
            }
        )
            if (name is not null)
                site.Add(Words.Fold(name));
        var fallback = new List<string>();
        var names = Clean(facts.Linked.Authors, site, fallback);
        foreach (var key in Names)
            if (names.Count == 0)
                names = Clean(facts.Metas(key), site, fallback);
        if (names.Count == 0)
            names = OnPage(facts.Root, site, fallback, headline);
        return names.Count > 0 ? names : fallback;
    }

    private static List<string> OnPage(Node root, HashSet<string> site, List<string> fallback, int headline)
    {
        foreach (var strict in new[] { true, false })
        {
            var left = PageLimits.Candidates;
            foreach (var node in root.Descendants())
            {
                if (node.IsText || node.BlockEnd < headline - 4 && headline >= 0)
                    continue;
                var named =
                    node["rel"] == "author"
                    || node["itemprop"] == "author"
                    || node.Name == "a" && (node["href"]?.Contains("/author/", StringComparison.Ordinal) ?? false);
                if (!named && (strict || (node.Marks & Marks.Byline) == 0 || node.Name is "article" or "section"))
                    continue;
                if ((node.Around & (Marks.Comment | Marks.Related | Marks.Chrome)) != 0 || node.BlockEnd - node.BlockStart > 4)
                    continue;
                if (left-- == 0)
                    break;
                var names = Clean([Words.Of(node, LongestLine)], site, fallback);
                if (names.Count > 0)
                    return names;
            }
        }
        return [];
    }

    private static List<string> Clean(IEnumerable<string> raw, HashSet<string> site, List<string> fallback)
    {
        var names = new List<string>();
        foreach (var entry in raw)
        foreach (
            var part in Words
                .Plain(PageLimits.Cut(entry, 4 * LongestLine))
                .Split(
                    [", ", " and ", " und ", " & ", ";", " et ", " y ", " | ", "، ", " · ", " • ", " / ", "/"],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
        )
        {
            if (names.Count + fallback.Count >= MostNames)
                return names;
            var name = part;
            foreach (var prefix in Prefixes)
                if (
                    name.Length > prefix.Length + 1
                    && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                    && (prefix[^1] == ':' || name[prefix.Length] is ' ' or ':')
                )
                    name = name[prefix.Length..].TrimStart(' ', ':');
            name = name.Trim(' ', ',', '.', '-', '–', '—', '|', ':', '*', '"');
            var folded = Words.Fold(name);
            if (!IsName(name))
                continue;
            var to =
                site.Contains(folded)
                || site.Any(own =>
                    own.Length > 4
                    && (
                        folded.StartsWith(own, StringComparison.Ordinal)
                        || folded.Contains("nachrichten", StringComparison.Ordinal)
                            && own.StartsWith(folded[..Math.Min(3, folded.Length)], StringComparison.Ordinal)
                    )
                )
                    ? fallback
                    : names;
            if (!to.Contains(name, StringComparer.OrdinalIgnoreCase))
                to.Add(name);
        }
        return names;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= 50
        && !name.Contains("http", StringComparison.OrdinalIgnoreCase)
        && !name.Contains('@', StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !name.Any(char.IsDigit)
        && name.Count(c => c == ' ') <= 4
        && !name.Equals("admin", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("administrator", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("undefined", StringComparison.OrdinalIgnoreCase)
        && !name.Equals("null", StringComparison.OrdinalIgnoreCase);
}
