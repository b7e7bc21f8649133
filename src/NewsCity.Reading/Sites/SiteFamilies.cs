using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Sites;

/// <summary>A content system that serves many agencies with one layout: how to know it, and the class of the element with the text.</summary>
internal sealed record SiteFamily(string Name, string[] Fingerprint, string Body);

/// <summary>
/// The families that serve most Persian agencies (cms_platform in the catalogue's sources.tsv). Class names as they stand on pages saved
/// in the public benchmarks (khabaronline.ir, yjc.ir) and in the layouts of the world. Sorted by name.
/// </summary>
internal static class SiteFamilies
{
    private static readonly SiteFamily[] Table =
    [
        new("Asam", ["single-news", "rotitr"], "story"),
        new("IranSamaneh", ["news_nav", "news_pdate_c", "news_id_c"], "body"),
        new("Nastooh", ["item-nav", "item-title", "item-summary"], "item-text"),
        new("WordPress", ["hentry", "type-post"], "entry-content"),
    ];

    /// <summary>The element that the page's family keeps its text in: at least two (or all) of the fingerprint's classes must be there.</summary>
    public static Node? FindBody(Node root)
    {
        Span<int> seen = stackalloc int[Table.Length];
        var bodies = new Node?[Table.Length];
        foreach (var node in root.Descendants())
        {
            if (node.Attributes is null || node["class"] is not { Length: < 500 } names)
                continue;
            for (var family = 0; family < Table.Length; family++)
            {
                var mark = Table[family].Fingerprint;
                for (var i = 0; i < mark.Length; i++)
                    if ((seen[family] & (1 << i)) == 0 && Has(names, mark[i]))
                        seen[family] |= 1 << i;
                if (bodies[family] is null && node.BlockEnd > node.BlockStart && Has(names, Table[family].Body))
                    bodies[family] = node;
            }
        }
        for (var family = 0; family < Table.Length; family++)
            if (bodies[family] is { } body && int.PopCount(seen[family]) >= 2)
                return body;
        return null;
    }

    private static bool Has(string names, string name)
    {
        var at = names.IndexOf(name, StringComparison.Ordinal);
        var end = at + name.Length;
        return at >= 0 && (at == 0 || names[at - 1] == ' ') && (end == names.Length || names[end] == ' ');
    }
}
