namespace NewsCity.Reading.Feeds.Markup;

/// <summary>The vocabulary that an element belongs to, by its namespace or, where that is undeclared, by its usual prefix.</summary>
internal enum Space : byte
{
    /// <summary>RSS of any version, Atom of any version, CDF, sitemaps, or no namespace at all.</summary>
    Core,
    Dublin,
    Terms,
    Content,
    Media,
    Podcast,
    Syndication,
    Rdf,
    Xhtml,
    News,
    Image,
    Other,
}
