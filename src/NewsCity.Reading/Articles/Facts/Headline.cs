using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>Finds the headline: what the page's h1, its meta elements, its linked data and its title agree on.</summary>
internal static class Headline
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " : ", "|", " ‹ ", " « "];

    public static string Find(PageFacts facts, IReadOnlyList<Block> blocks, ArticleHints? hints)
    {
        var site = facts.Meta("og:site_name", "application-name") ?? facts.Linked.Publisher;
        var headings = blocks
            .Where(block => block.Owner.Closest("h1") is not null && (block.Marks & Marks.Hidden) == 0)
            .Select(block => block.Text)
            .ToList();
        var og = WithoutSite(facts.Meta("og:title", "twitter:title", "dc.title", "headline", "title"), site);
        var linked = facts.Linked.Headline is { } headline ? Words.Plain(headline) : null;
        var whole = facts.Title is null ? null : WithoutSite(Words.Plain(facts.Title), site);
        foreach (var heading in headings)
            if (Agrees(heading, og) || Agrees(heading, linked) || Agrees(heading, whole) || Agrees(heading, hints?.Title))
                return heading.Replace('\n', ' ');
        if (headings.Count == 1 && headings[0].Length > 15 && og is null && linked is null)
            return headings[0].Replace('\n', ' ');
        return og ?? linked ?? headings.FirstOrDefault(heading => heading.Length > 10)?.Replace('\n', ' ') ?? whole ?? hints?.Title ?? "";
    }

    /// <summary>Whether one begins with the other, letters only.</summary>
    private static bool Agrees(string heading, string? other)
    {
        if (other is null)
            return false;
        var (a, b) = (Words.Fold(heading), Words.Fold(other));
        return a.Length >= 8 && (b.StartsWith(a, StringComparison.Ordinal) || b.Length >= 8 && a.StartsWith(b, StringComparison.Ordinal));
    }

    /// <summary>A title without the name of the site before or after it.</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        title = Words.Plain(title);
        if (site is not null)
        {
            var name = Words.Fold(site);
            foreach (var divider in Dividers)
            {
                var last = title.LastIndexOf(divider, StringComparison.Ordinal);
                if (last > 0 && Words.Fold(title[(last + divider.Length)..]) == name)
                    return title[..last].Trim();
                var first = title.IndexOf(divider, StringComparison.Ordinal);
                if (first > 0 && Words.Fold(title[..first]) == name)
                    return title[(first + divider.Length)..].Trim();
            }
        }
        foreach (var divider in Dividers)
        {
            var last = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (last > 20 && last > title.Length / 2 && divider != " : " && divider != " / ")
                return title[..last].Trim();
        }
        return title.Trim();
    }
}
