namespace NewsCity.Reading.ListPages;

/// <summary>
/// Content systems: a sign in the page, and where their feeds are. The Persian ones serve most Iranian agencies: of 824 publishers in a public
/// list Nastooh has <c>/rss</c> (50 of 51 sites), IranSamaneh <c>/fa/rss/allnews</c> (99 of 107), Asam <c>/fa/rss/allnews</c> (69 of 74).
/// Sorted by name.
/// </summary>
internal static class FeedFamilies
{
    private static readonly (string Name, string[] Signs, string[] Paths)[] Table =
    [
        ("Asam", ["aasaam", "آسام"], ["/fa/rss/allnews", "/rss"]),
        ("Blogger", ["blogger.com", "blogspot.com"], ["/feeds/posts/default"]),
        ("Drupal", ["\"Drupal ", "/sites/default/files", "drupal-settings-json"], ["/rss.xml"]),
        ("Ghost", ["content=\"Ghost "], ["/rss/"]),
        ("Hugo", ["content=\"Hugo "], ["/index.xml"]),
        ("IranSamaneh", ["iransamaneh", "ایران سامانه", "ایران‌سامانه"], ["/fa/rss/allnews", "/fa/rss"]),
        ("Joomla", ["content=\"Joomla", "/media/jui/"], ["/?format=feed&type=rss"]),
        ("Medium", ["cdn-client.medium.com"], ["/feed"]),
        ("Nastooh", ["nastooh", "نستوه"], ["/rss"]),
        ("Squarespace", ["squarespace.com"], ["/?format=rss"]),
        ("StudioKhabar", ["studiokhabar", "استودیو خبر"], ["/rss"]),
        ("Substack", ["substackcdn.com"], ["/feed"]),
        ("Telegram preview", ["tgme_channel_info"], []),
        ("WordPress", ["/wp-content/", "/wp-includes/", "content=\"WordPress"], ["/feed/", "/?feed=rss2"]),
    ];

    /// <summary>Where feeds are when nothing is known of a site, the commonest first.</summary>
    public static IReadOnlyList<string> Guesses { get; } =
    [
        "/rss",
        "/feed",
        "/fa/rss/allnews",
        "/rss.xml",
        "/feed.xml",
        "/atom.xml",
        "/index.xml",
        "/feed.json",
        "/sitemap-news.xml",
        "/news-sitemap.xml",
    ];

    /// <summary>The content system, as catalogues name it; null when no sign of one is seen.</summary>
    public static string? Name(string html) =>
        Table.FirstOrDefault(row => row.Signs.Any(sign => html.Contains(sign, StringComparison.OrdinalIgnoreCase))) is { Name: { } name }
            ? name.Replace(' ', '-').ToLowerInvariant()
            : null;

    public static IEnumerable<string> Paths(string html) =>
        Table.Where(row => row.Signs.Any(sign => html.Contains(sign, StringComparison.OrdinalIgnoreCase))).SelectMany(row => row.Paths);
}
