namespace NewsCity.Server.Pages.Layout;

/// <summary>How one reader wants the paper set: kept in a cookie of words and nothing else, so that it needs no script and tells nothing of anybody.</summary>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or empty: as the device.</param>
/// <param name="Size"><c>small</c>, <c>large</c>, <c>huge</c>, or empty: usual.</param>
/// <param name="Latin">Latin digits in the Persian interface.</param>
/// <param name="Compact">Headlines only: no sentences, no other voices.</param>
/// <param name="Plain">No pictures.</param>
public sealed record Look(string Theme, string Size, bool Latin, bool Compact, bool Plain)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "look";

    /// <summary>What a reader gets who chose nothing.</summary>
    public static readonly Look Usual = new("", "", false, false, false);

    private static readonly string[] Themes = ["light", "dark"],
        Sizes = ["small", "large", "huge"];

    /// <summary>What the reader of a request chose; words that are none of ours are not heard.</summary>
    public static Look Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies[Cookie] is { Length: > 0 and < 100 } kept ? Read(kept.Split('.')) : Usual;
    }

    /// <summary>The look that these words say, in any order.</summary>
    public static Look Read(IReadOnlyCollection<string?> words) =>
        new(
            Array.Find(Themes, words.Contains) ?? "",
            Array.Find(Sizes, words.Contains) ?? "",
            words.Contains("latin"),
            words.Contains("compact"),
            words.Contains("plain")
        );

    /// <summary>Its words, in one order whatever the cookie's: the value of the cookie, and a part of the key of kept pages.</summary>
    public string Key => string.Join('.', Words);

    /// <summary>Classes of the page's root; null for none.</summary>
    public string? Classes => this == Usual ? null : string.Join(' ', Words);

    private IEnumerable<string> Words
    {
        get
        {
            string[] words = [Theme, Size, Latin ? "latin" : "", Compact ? "compact" : "", Plain ? "plain" : ""];
            return words.Where(word => word.Length > 0);
        }
    }
}
