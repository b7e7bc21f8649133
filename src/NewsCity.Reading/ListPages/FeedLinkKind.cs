namespace NewsCity.Reading.ListPages;

/// <summary>How a feed's address became known; the surest first.</summary>
public enum FeedLinkKind
{
    /// <summary>The page states it: <c>link rel=alternate</c>.</summary>
    Stated,

    /// <summary>A link of the page looks like a feed's.</summary>
    Linked,

    /// <summary>The site's content system has its feeds there.</summary>
    Family,

    /// <summary>Many sites have one there.</summary>
    Guessed,
}
