namespace NewsCity.Reading.Articles.Tree;

/// <summary>What the class, id, role or tag of an element says it is.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>Not shown until a script or a reader asks for it.</summary>
    Hidden = 1 << 0,

    /// <summary>Menu, header, footer, breadcrumb, tool bar of the site.</summary>
    Chrome = 1 << 1,
    Share = 1 << 2,

    /// <summary>Links to other articles: related, popular, recommended.</summary>
    Related = 1 << 3,
    Comment = 1 << 4,
    Advert = 1 << 5,

    /// <summary>Newsletter, subscription, registration, cookie notice.</summary>
    Appeal = 1 << 6,

    /// <summary>Tags and keywords of the article.</summary>
    Tag = 1 << 7,
    Caption = 1 << 8,
    Byline = 1 << 9,
    Date = 1 << 10,

    /// <summary>The words of the article, said plainly: <c>article-body</c>.</summary>
    Body = 1 << 11,

    /// <summary>Content of some kind: <c>content</c>, <c>main</c>, <c>article</c>, <c>post</c>.</summary>
    Content = 1 << 12,
    Title = 1 << 13,
    Lead = 1 << 14,
    Kicker = 1 << 15,

    /// <summary>A column or box beside the article.</summary>
    Aside = 1 << 16,

    /// <summary>Facts about the article that are not its text: code, section, counters, licence.</summary>
    Meta = 1 << 17,

    /// <summary>Biography of the author.</summary>
    Author = 1 << 18,

    /// <summary>A player, gallery, map or other thing set into the text.</summary>
    Media = 1 << 19,

    /// <summary>Kept from readers without a subscription.</summary>
    Paywall = 1 << 20,

    /// <summary>A quotation lifted out of the text.</summary>
    PullQuote = 1 << 21,

    /// <summary>Everything that is never the text of the article.</summary>
    Residue = Hidden | Chrome | Share | Related | Comment | Advert | Appeal | Tag | Caption | Byline | Date | Aside | Meta | Author | Media,
}
