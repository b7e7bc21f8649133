using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Finds when the article was published and changed.</summary>
internal static class Dateline
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    private static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:published_time",
        "datepublished",
        "article:published",
        "publishdate",
        "pubdate",
        "publish_date",
        "publish-date",
        "og:article:published_time",
        "sailthru.date",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "dcterms.date",
        "dc.date",
        "dc.date.created",
        "dc.created",
        "date",
        "article.published",
        "published-date",
        "publication_date",
        "published_time_telegram",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
        "displaydate",
        "rnews:datepublished",
        "citation_publication_date",
        "citation_date",
        "datecreated",
        "article.created",
        "created",
        "ptime",
        "last-modified-date-original",
        "cre_date",
        "shareaholic:article_published_time",
        "bt:pubdate",
        "timestamp",
        "article:post_date",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dateupdated",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "article.updated",
        "revision_date",
    ];

    public static (DateTimeOffset? Published, DateTimeOffset? Modified) Find(
        PageFacts facts,
        IReadOnlyList<Block> blocks,
        Node container,
        string? language,
        ArticleHints? hints
    )
    {
        var zone = hints?.Zone ?? (language is "fa" or "ps" ? Tehran : TimeZoneInfo.Utc);
        var monthFirst = IsMonthFirst(facts);
        var modified = DateText.Parse(facts.Linked.Modified, zone, monthFirst)?.Value;
        foreach (var name in ModifiedNames)
            modified ??= DateText.Parse(facts.Meta(name), zone, monthFirst)?.Value;
        var published = DateText.Parse(facts.Linked.Published, zone, monthFirst);
        foreach (var name in PublishedNames)
            published ??= DateText.Parse(facts.Meta(name), zone, monthFirst);
        published ??= Marked(facts, zone, monthFirst);
        published ??= Shown(blocks, container, zone, monthFirst);
        published ??= InAddress(facts.Address);
        return (published?.Value ?? modified ?? hints?.Published, modified);
    }

    private static FoundDate? Marked(PageFacts facts, TimeZoneInfo zone, bool monthFirst)
    {
        FoundDate? time = null;
        foreach (var node in facts.Root.Descendants())
        {
            if (node["itemprop"] is { } prop && prop.Contains("datePublished", StringComparison.Ordinal))
                if (DateText.Parse(node["content"] ?? node["datetime"] ?? Words.Of(node), zone, monthFirst) is { } found)
                    return found;
            if (node.Name == "time" && time is null && node["datetime"] is { } datetime && !InResidue(node))
                time = DateText.Parse(datetime, zone, monthFirst);
        }
        return time;
    }

    private static bool InResidue(Node node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
            if ((at.Marks & (Marks.Comment | Marks.Related | Marks.Aside | Marks.Chrome)) != 0)
                return true;
        return false;
    }

    /// <summary>The date in the text of the page that stands nearest before or after the article.</summary>
    private static FoundDate? Shown(IReadOnlyList<Block> blocks, Node container, TimeZoneInfo zone, bool monthFirst)
    {
        FoundDate? best = null;
        var bestCost = double.MaxValue;
        foreach (var block in blocks)
        {
            if (block.Text.Length > 200 || (block.Marks & (Marks.Comment | Marks.Related)) != 0)
                continue;
            foreach (var found in DateText.FindAll(block.Text, zone, monthFirst))
            {
                var distance =
                    block.Index < container.BlockStart ? container.BlockStart - block.Index
                    : block.Index >= container.BlockEnd ? 3 * (block.Index - container.BlockEnd + 3)
                    : block.Index - container.BlockStart;
                var cost =
                    distance
                    - (found.HasTime ? 8 : 0)
                    - ((block.Marks & Marks.Date) != 0 ? 8 : 0)
                    + ((block.Marks & (Marks.Chrome | Marks.Aside)) != 0 ? 30 : 0)
                    + (block.LinkShare > 0.5 ? 20 : 0)
                    + (block.Text.Contains("امروز", StringComparison.Ordinal) ? 60 : 0)
                    + found.Index / 10.0;
                if (cost >= bestCost)
                    continue;
                bestCost = cost;
                best = found;
            }
        }
        return best;
    }

    private static FoundDate? InAddress(Uri address)
    {
        foreach (var found in DateText.FindAll(address.AbsolutePath, TimeZoneInfo.Utc))
            return found with { HasTime = false };
        return null;
    }

    private static bool IsMonthFirst(PageFacts facts) =>
        facts.Root["lang"] is { } lang
            ? lang.StartsWith("en-US", StringComparison.OrdinalIgnoreCase)
                || lang.Equals("en", StringComparison.OrdinalIgnoreCase) && !IsBritish(facts.Address.Host)
            : facts.Meta("og:locale") is "en_US" && !IsBritish(facts.Address.Host);

    private static bool IsBritish(string host) =>
        host.EndsWith(".uk", StringComparison.Ordinal)
        || host.EndsWith(".au", StringComparison.Ordinal)
        || host.EndsWith(".in", StringComparison.Ordinal)
        || host.EndsWith(".ie", StringComparison.Ordinal)
        || host.EndsWith(".nz", StringComparison.Ordinal);
}
