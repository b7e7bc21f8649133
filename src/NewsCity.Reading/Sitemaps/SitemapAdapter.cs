using NewsCity.Reading.Dates;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Feeds.Markup;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Sitemaps;

/// <summary>Sitemaps, Google's news sitemaps, and indexes of both (sitemaps.org; Google's news and image extensions).</summary>
internal static class SitemapAdapter
{
    public static Feed Read(MarkupTree tree, int root)
    {
        var entries = new List<Entry>();
        var fields = new FieldReader(tree, FeedLimits.Default);
        var isNews = false;
        string? language = null;
        var persian = tree.Bases[0]?.Host.EndsWith(".ir", StringComparison.OrdinalIgnoreCase) == true;
        for (var child = tree[root].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (tree[child].Word != Word.Url)
                continue;
            var url = new SitemapUrl(tree, fields, child);
            if (url.Location is null)
                continue;
            isNews |= url.IsNews;
            language ??= url.Language;
            persian |= url.Language?.StartsWith("fa", StringComparison.OrdinalIgnoreCase) == true;
            entries.Add(url.Entry(persian ? TehranTime.Zone : null));
        }
        return new Feed
        {
            Format = isNews ? "news-sitemap" : "sitemap",
            Language = language,
            Entries = entries,
            Problems = Problems(tree),
        };
    }

    public static Feed ReadIndex(MarkupTree tree, int root)
    {
        var children = new List<string>();
        var fields = new FieldReader(tree, FeedLimits.Default);
        for (var child = tree[root].FirstChild; child >= 0; child = tree[child].Next)
        {
            var location = tree[child].Word == Word.SiteMap ? tree.Child(child, Word.Loc) : -1;
            if (location >= 0 && Address.Resolve(tree.Bases[0], fields.Plain(location)) is { } address)
                children.Add(address);
        }
        return new Feed
        {
            Format = "sitemap-index",
            Children = children,
            Problems = Problems(tree),
        };
    }

    private static List<string> Problems(MarkupTree tree)
    {
        var problems = new List<string>();
        if (tree.Cut)
            problems.Add("feed.entries-cut");
        if (tree.Truncated)
            problems.Add("feed.truncated");
        return problems;
    }
}
