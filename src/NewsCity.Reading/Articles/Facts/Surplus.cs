using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>What stands around the article and belongs to it: tags, links to related articles, a video.</summary>
internal static class Surplus
{
    private const int MostTags = 30;
    private const int MostLinks = 20;

    public static List<string> Tags(PageFacts facts, IReadOnlyList<Block> blocks)
    {
        var tags = new List<string>();
        foreach (var tag in facts.Metas("article:tag"))
            Add(tag);
        foreach (var block in blocks)
        foreach (var run in block.Runs)
            if (
                run.Link is { } link
                && (link["rel"] == "tag" || (block.Marks & Marks.Tag) != 0 && (block.Marks & (Marks.Chrome | Marks.Related)) == 0)
            )
                Add(run.Text);
        if (tags.Count == 0)
            foreach (var line in facts.Linked.Keywords.Concat(facts.Metas("news_keywords")).Concat(facts.Metas("keywords")))
            foreach (var tag in line.Split(',', '،', ';'))
                Add(tag);
        return tags;

        void Add(string tag)
        {
            var plain = Words.Collapse(tag).Trim('#', ' ', ',', '،', '_');
            if (plain.Length is > 1 and < 60 && tags.Count < MostTags && !tags.Contains(plain, StringComparer.OrdinalIgnoreCase))
                tags.Add(plain);
        }
    }

    public static List<ArticleLink> Related(PageFacts facts, IReadOnlyList<Block> blocks)
    {
        var links = new List<ArticleLink>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { facts.Address.AbsoluteUri };
        foreach (var block in blocks)
            if ((block.Marks & Marks.Related) != 0 && (block.Marks & (Marks.Chrome | Marks.Aside)) == 0)
                foreach (var run in block.Runs)
                    if (
                        run.Link is { } link
                        && run.Text.Length > 15
                        && links.Count < MostLinks
                        && facts.Absolute(link["href"]) is { } address
                        && seen.Add(address)
                    )
                        links.Add(new(run.Text.Trim(), address));
        return links;
    }

    public static string? Video(PageFacts facts, Node container)
    {
        if (facts.Absolute(facts.Meta("og:video:secure_url", "og:video:url", "og:video", "twitter:player:stream")) is { } named)
            return named;
        foreach (var node in container.Descendants())
            if (
                node.Name is "video" or "source"
                && node.Name == "video" | node.Parent?.Name == "video"
                && facts.Absolute(node["src"]) is { } address
            )
                return address;
        return null;
    }
}
