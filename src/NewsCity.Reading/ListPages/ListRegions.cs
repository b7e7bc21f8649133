using System.Buffers;

namespace NewsCity.Reading.ListPages;

/// <summary>Parts of a page whose links are not the page's own news: by element, by class or id, by heading. Sorted.</summary>
internal static class ListRegions
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase) { "aside", "footer", "form", "nav" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        "ad",
        "ads",
        "advert",
        "advertisement",
        "aside",
        "breadcrumb",
        "breadcrumbs",
        "comment",
        "comments",
        "copyright",
        "dropdown",
        "footer",
        "hits",
        "hottest",
        "menu",
        "menus",
        "mostcommented",
        "mostread",
        "mostviewed",
        "mostvisited",
        "nav",
        "navbar",
        "navigation",
        "offcanvas",
        "pagination",
        "popular",
        "rail",
        "related",
        "share",
        "sidebar",
        "sidenav",
        "social",
        "submenu",
        "tagcloud",
        "tags",
        "topbar",
        "trending",
        "trends",
        "visited",
        "widget",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Beginnings of headings over lists that repeat what stands elsewhere.</summary>
    private static readonly string[] Headings =
    [
        "آخرین نظرات",
        "بیشترین بازدید",
        "پربازدید",
        "پر بازدید",
        "پربحث",
        "پر بحث",
        "پربیننده",
        "پر بیننده",
        "پرطرفدار",
        "پیشنهاد سردبیر",
        "محبوب",
        "مطالب مرتبط",
        "اخبار مرتبط",
        "لینک‌های مفید",
        "پیوندها",
        "داغ ترین",
        "داغ‌ترین",
        "Most ",
        "Popular",
        "Related",
        "Trending",
    ];

    private static readonly SearchValues<char> Separators = SearchValues.Create(" -_\t\n\r:");

    public static bool IsAside(ReadOnlySpan<char> element) => Elements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(element);

    /// <summary>Whether a class or id attribute names such a part: <c>box most-visited</c>, <c>main_menu</c>.</summary>
    public static bool IsNamed(ReadOnlySpan<char> names)
    {
        while (!names.IsEmpty)
        {
            var end = names.IndexOfAny(Separators);
            var word = end < 0 ? names : names[..end];
            if (word.Length > 1 && Names.Contains(word))
                return true;
            names = end < 0 ? [] : names[(end + 1)..];
        }
        return false;
    }

    public static bool IsHeading(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var heading in Headings)
            if (text.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && text.Length <= heading.Length + 30)
                return true;
        return false;
    }
}
