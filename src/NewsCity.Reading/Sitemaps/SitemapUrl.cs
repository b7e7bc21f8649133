using NewsCity.Reading.Dates;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Feeds.Markup;
using NewsCity.Reading.Html;

namespace NewsCity.Reading.Sitemaps;

/// <summary>One <c>url</c> of a sitemap, with what the news and image extensions add.</summary>
internal sealed class SitemapUrl
{
    private readonly string? modified;
    private readonly string? published;
    private readonly string? title;
    private readonly string? titleHtml;
    private readonly string? image;
    private readonly List<string> keywords = [];

    public SitemapUrl(MarkupTree tree, FieldReader fields, int index)
    {
        for (var child = tree[index].FirstChild; child >= 0; child = tree[child].Next)
            switch (tree[child].Space, tree[child].Word)
            {
                case (Space.Core, Word.Loc):
                    Location = Address.Resolve(tree.Bases[0], fields.Plain(child));
                    break;
                case (Space.Core, Word.LastMod):
                    modified = fields.Plain(child);
                    break;
                case (Space.News, Word.News):
                    IsNews = true;
                    News(tree, fields, child, ref published, ref title, ref titleHtml);
                    break;
                case (Space.Image, Word.Image) when image is null && tree.Child(child, Word.Loc) is >= 0 and var location:
                    image = Address.Resolve(tree.Bases[0], fields.Plain(location));
                    break;
            }
    }

    public string? Location { get; }
    public bool IsNews { get; }
    public string? Language { get; private set; }

    public Entry Entry(TimeZoneInfo? zone) =>
        new()
        {
            Id = Location,
            Link = Location,
            Title = title,
            TitleHtml = titleHtml,
            Published = DateText.TryRead(published, zone, out var first) ? first : null,
            Updated = DateText.TryRead(modified, zone, out var last) ? last : null,
            Categories = keywords,
            Image = image,
            Language = Language,
        };

    private void News(MarkupTree tree, FieldReader fields, int news, ref string? date, ref string? plain, ref string? html)
    {
        for (var child = tree[news].FirstChild; child >= 0; child = tree[child].Next)
            switch (tree[child].Word)
            {
                case Word.Title:
                    (plain, html) = fields.Title(child);
                    break;
                case Word.PublicationDate:
                    date = fields.Plain(child);
                    break;
                case Word.Keywords when fields.Plain(child) is { } words:
                    keywords.AddRange(words.Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                    break;
                case Word.Publication when tree.Child(child, Word.Language) is >= 0 and var language:
                    Language = fields.Plain(language);
                    break;
            }
    }
}
