using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Finds who wrote the article.</summary>
internal static class Byline
{
    public static List<string> Find(PageFacts facts, IReadOnlyList<Block> blocks)
    {
        var names = Clean(facts.Linked.Authors, facts);
        if (names.Count > 0)
            return names;
        foreach (
            var key in new[]
            {
                "author",
                "article:author",
                "dc.creator",
                "parsely-author",
                "sailthru.author",
                "article.author",
                "cxenseparse:author",
            }
        )
            if ((names = Clean(facts.Metas(key), facts)).Count > 0)
                return names;
        foreach (var node in facts.Root.Descendants())
            if (
                node["rel"] == "author"
                || node["itemprop"] == "author"
                || (node.Marks & Marks.Byline) != 0 && node.Name is "a" or "span" or "p" or "div"
            )
            {
                if ((node.Marks & (Marks.Comment | Marks.Related)) != 0 || (names = Clean([Words.Of(node)], facts)).Count == 0)
                    continue;
                return names;
            }
        return [];
    }

    private static List<string> Clean(IEnumerable<string> raw, PageFacts facts)
    {
        var names = new List<string>();
        foreach (var entry in raw)
        {
            var text = Words.Plain(entry);
            foreach (var prefix in new[] { "By ", "by ", "BY ", "Von ", "von ", "Par ", "Por ", "نویسنده:", "نوشته " })
                if (text.StartsWith(prefix, StringComparison.Ordinal))
                    text = text[prefix.Length..];
            foreach (
                var part in text.Split(
                    [", ", " and ", " und ", " & ", ";", " et "],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
            {
                if (
                    part.Length is < 3 or > 50
                    || part.Contains("http", StringComparison.Ordinal)
                    || part.Any(char.IsDigit)
                    || part.Count(c => c == ' ') > 4
                )
                    continue;
                if (!names.Contains(part, StringComparer.OrdinalIgnoreCase))
                    names.Add(part);
            }
        }
        _ = facts;
        return names;
    }
}
