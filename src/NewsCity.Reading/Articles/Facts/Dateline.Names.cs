namespace NewsCity.Reading.Articles.Facts;

/// <summary>The names under which pages keep their dates, most trusted first, and what stands beside dates that are shown. Seen on the kit's pages.</summary>
internal static partial class Dateline
{
    /// <summary>How many of the names below say plainly that they mean publication.</summary>
    private const int Plain = 7;

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

    /// <summary>What stands beside a date and says which date it is, with what it costs: the day of today, of a change, of publication.</summary>
    private static readonly (string Word, double Cost)[] Labels =
    [
        ("aktualisiert", 12),
        ("erschienen", -8),
        ("erstellt", -8),
        ("heute", 20),
        ("last modified", 12),
        ("modifié", 12),
        ("posted", -8),
        ("publié", -8),
        ("published", -8),
        ("today", 20),
        ("updated", 12),
        ("veröffentlicht", -8),
        ("zuletzt", 12),
        ("امروز", 60),
        ("به روز رسانی", 12),
        ("به‌روزرسانی", 12),
        ("تاریخ انتشار", -12),
    ];
}
