using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.NewsPage;

/// <summary>What machines are told of a news page.</summary>
internal static class NewsHead
{
    // This encoder escapes <, > and &, so that no text can end the element that holds the object.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static PageHead Of(Edition edition, News news, string lead, Licence licence, SourceName source, Picture? picture) =>
        new()
        {
            Edition = edition,
            Title = news.Title,
            Description = Excerpt.Of(lead.Length > 0 ? lead : news.Title, 40),
            Path = $"/news/{news.Id}",
            Style = "news.css",
            Rubric = Rubric.Of(news.Section).Key,
            IsArticle = true,
            Picture = picture?.Path ?? $"/story/{news.Story}/card.png",
            // The original is elsewhere: what we may not print we do not ask others to list either.
            NoIndex = !licence.FullText || news.DeletedAt is not null,
            JsonLd = JsonLd(edition, news, lead, licence, source, picture),
        };

    private static string JsonLd(Edition edition, News news, string lead, Licence licence, SourceName source, Picture? picture) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "NewsArticle",
                ["headline"] = news.Title,
                ["description"] = lead.Length > 0 ? lead : null,
                ["datePublished"] = news.Published,
                ["dateModified"] = news.Modified,
                ["inLanguage"] = news.Language.Length > 0 ? news.Language : null,
                ["url"] = edition.Absolute($"/news/{news.Id}"),
                ["isBasedOn"] = news.Url,
                ["license"] = licence.Address,
                ["publisher"] = new Dictionary<string, object> { ["@type"] = "NewsMediaOrganization", ["name"] = edition.Locale[source] },
                ["image"] = picture is not null ? edition.Absolute(picture.Path) : null,
            }
                .Where(fact => fact.Value is not null)
                .ToDictionary(),
            Json
        );
}
