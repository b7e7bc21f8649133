namespace NewsCity.Reading.Feeds.Markup;

/// <summary>What names and namespaces mean. Tables, sorted; one line is one fact.</summary>
internal static class Vocabulary
{
    /// <summary>Namespace addresses, lower case, without <c>http(s)://</c> and trailing <c>/</c> or <c>#</c>. What is not here is <see cref="Space.Other"/>
    /// behind a prefix and <see cref="Space.Core"/> as the default namespace.</summary>
    private static readonly Dictionary<string, Space>.AlternateLookup<ReadOnlySpan<char>> ByAddress = new Dictionary<string, Space>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["backend.userland.com/blogchannelmodule"] = Space.Other,
        ["backend.userland.com/rss"] = Space.Core,
        ["backend.userland.com/rss2"] = Space.Core,
        ["backend.userland.com/rss2.1"] = Space.Core,
        ["blogs.law.harvard.edu/tech/rss"] = Space.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = Space.Core,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Space.Core,
        ["my.netscape.com/rdf/simple/0.9"] = Space.Core,
        ["purl.org/atom/ns"] = Space.Core,
        ["purl.org/dc/elements/1.0"] = Space.Dublin,
        ["purl.org/dc/elements/1.1"] = Space.Dublin,
        ["purl.org/dc/terms"] = Space.Terms,
        ["purl.org/net/rss1.1"] = Space.Core,
        ["purl.org/rss/1.0"] = Space.Core,
        ["purl.org/rss/1.0/modules/content"] = Space.Content,
        ["purl.org/rss/1.0/modules/rss091"] = Space.Core,
        ["purl.org/rss/1.0/modules/syndication"] = Space.Syndication,
        ["purl.org/rss/1.0/modules/textinput"] = Space.Other,
        ["search.yahoo.com/mrss"] = Space.Media,
        ["www.google.com/schemas/sitemap-image/1.1"] = Space.Image,
        ["www.google.com/schemas/sitemap-news/0.9"] = Space.News,
        ["www.google.com/schemas/sitemap/0.84"] = Space.Core,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = Space.Podcast,
        ["www.sitemaps.org/schemas/sitemap/0.9"] = Space.Core,
        ["www.w3.org/1999/02/22-rdf-syntax-ns"] = Space.Rdf,
        ["www.w3.org/1999/xhtml"] = Space.Xhtml,
        ["www.w3.org/2005/atom"] = Space.Core,
        ["example.com/dtds/podcast-1.0.dtd"] = Space.Podcast,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a prefix means where nobody declared it.</summary>
    private static readonly Dictionary<string, Space>.AlternateLookup<ReadOnlySpan<char>> ByPrefix = new Dictionary<string, Space>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["a10"] = Space.Core,
        ["atom"] = Space.Core,
        ["atom03"] = Space.Core,
        ["atom10"] = Space.Core,
        ["content"] = Space.Content,
        ["dc"] = Space.Dublin,
        ["dcterms"] = Space.Terms,
        ["image"] = Space.Image,
        ["itunes"] = Space.Podcast,
        ["media"] = Space.Media,
        ["news"] = Space.News,
        ["rdf"] = Space.Rdf,
        ["rss"] = Space.Core,
        ["sy"] = Space.Syndication,
        ["xhtml"] = Space.Xhtml,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Words = Enum.GetValues<Word>()
        .Where(word => word != Word.Unknown)
        .Select(word => (Name: word.ToString(), Word: word))
        .Append((Name: "publication_date", Word: Word.PublicationDate))
        .ToDictionary(row => row.Name, row => row.Word, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestWord = 16;

    public static Word WordOf(ReadOnlySpan<char> local) =>
        local.Length <= LongestWord && Words.TryGetValue(local, out var word) ? word : Word.Unknown;

    public static Space SpaceOfPrefix(ReadOnlySpan<char> prefix) => ByPrefix.TryGetValue(prefix, out var space) ? space : Space.Other;

    public static Space SpaceOfAddress(ReadOnlySpan<char> address, bool isDefault)
    {
        var bare = address.Trim();
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            bare = bare[(scheme + 3)..];
        bare = bare.TrimEnd("/#");
        if (ByAddress.TryGetValue(bare, out var space))
            return space;
        return isDefault ? Space.Core : Space.Other;
    }

    /// <summary>Text elements that may hold mark-up, unescaped by mistake or by right.</summary>
    public static bool IsText(Word word) =>
        word
            is Word.Abstract
                or Word.Body
                or Word.Category
                or Word.Content
                or Word.Copyright
                or Word.Description
                or Word.Encoded
                or Word.FullItem
                or Word.Info
                or Word.Rights
                or Word.Subtitle
                or Word.Summary
                or Word.Tagline
                or Word.Title;

    /// <summary>
    /// Elements whose inside is one piece of text or mark-up: read to their own end tag as a whole, so that no unclosed <c>&lt;br&gt;</c> in a
    /// description can break the feed around it.
    /// </summary>
    public static bool IsLeaf(Space space, Word word) =>
        space switch
        {
            Space.Core => word switch
            {
                Word.Abstract
                or Word.Content
                or Word.Copyright
                or Word.Created
                or Word.Date
                or Word.Day
                or Word.Description
                or Word.Docs
                or Word.FullItem
                or Word.Generator
                or Word.Guid
                or Word.Hour
                or Word.Id
                or Word.Info
                or Word.Issued
                or Word.Language
                or Word.LastBuildDate
                or Word.LastMod
                or Word.Link
                or Word.Loc
                or Word.Logo
                or Word.ManagingEditor
                or Word.Modified
                or Word.PubDate
                or Word.Published
                or Word.Rights
                or Word.Subtitle
                or Word.Summary
                or Word.Tagline
                or Word.Title
                or Word.Ttl
                or Word.Updated
                or Word.WebMaster
                or Word.Category => true,
                Word.Body => true,
                _ => false,
            },
            Space.Dublin or Space.Terms => word is not Word.Person,
            Space.Content => word is Word.Encoded,
            Space.Xhtml => word is Word.Body,
            Space.Media => word is Word.Title or Word.Description or Word.Credit or Word.Keywords or Word.Category,
            Space.Podcast => word is Word.Author or Word.Summary or Word.Subtitle or Word.Title or Word.Keywords,
            Space.Syndication => true,
            Space.News => word is Word.Title or Word.PublicationDate or Word.Keywords or Word.Name or Word.Language,
            Space.Image => word is Word.Loc or Word.Title,
            _ => false,
        };
}
