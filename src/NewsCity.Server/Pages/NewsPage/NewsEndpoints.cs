using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.NewsPage;

/// <summary>The page of one report, under its permanent number.</summary>
public static class NewsEndpoints
{
    /// <summary>Reports of the story in the margin.</summary>
    private const int StoryLines = 12;

    public static void MapNews(this IEndpointRouteBuilder routes) => routes.MapPage("/news/{id:long}", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions, NewsStore store, long id)
    {
        if (await store.NewsAsync(id) is not { } news || !Uri.TryCreate(news.Url, UriKind.Absolute, out var original))
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var edition = press.Edition(context);
        var licence = Licence.Of(ranked.Sources.TryGetValue(news.Source, out var source) ? source.Licence : Licences.Unknown);
        var rows = await store.StoryAsync(news.Story);
        var lines = rows.Select(row =>
                Lines.Of(row, ranked.NameOf(row.Source)) with
                {
                    IsFirst = row.Id == rows[0].Id,
                    IsThis = row.Id == id,
                }
            )
            .ToList();
        var lead = LeadOf(news, licence);
        var picture = ranked.PictureOf(news, news.ImageCaption ?? "");
        var model = new NewsModel
        {
            Head = NewsHead.Of(edition, news, lead, licence, ranked.NameOf(news.Source), picture),
            NewsId = id,
            Kicker = news.Kicker ?? "",
            Headline = news.Title,
            Language = news.Language,
            Lead = lead,
            Body = licence.FullText ? Body.Blocks(news.Text, news.Html, lead) : [],
            Published = news.Published,
            Picture = picture,
            Authors = news.AuthorList,
            Source = ranked.NameOf(news.Source),
            Original = original,
            Licence = licence,
            First = lines is [{ IsThis: false } first, ..] ? first : null,
            CopyOf = news.DuplicateOf is { } of ? lines.Find(line => line.NewsId == of) : null,
            Edits = news.Versions - 1,
            Edited = news.Versions > 1 && await store.VersionsAsync(id) is [.., var last] ? last.SeenAt : null,
            Deleted = news.DeletedAt,
            StoryId = news.Story,
            Story = Around(lines),
            StoryCount = lines.Count,
            StorySources = rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count(),
            Section = Rubric.Of(news.Section),
            Topic = Rubric.Of(news.Topic),
            Important = ranked.ImportantBut(news.Story),
        };
        return new PrintedPage(NewsView.Create(model));
    }

    /// <summary>The lead; where the source gave none and we may show no more, the beginning of the text.</summary>
    internal static string LeadOf(News news, Licence licence)
    {
        if (licence.FullText)
            return news.Lead ?? "";
        return Excerpt.Of(string.IsNullOrWhiteSpace(news.Lead) ? news.Text.Split('\n', 2)[0] : news.Lead);
    }

    /// <summary>The lines around the report that the page shows, when the story has too many for the margin.</summary>
    private static List<ReportLine> Around(List<ReportLine> lines)
    {
        if (lines.Count <= StoryLines)
            return lines;
        var here = lines.FindIndex(line => line.IsThis);
        var from = Math.Clamp(here - StoryLines / 2, 1, lines.Count - StoryLines + 1);
        return [lines[0], .. lines.Skip(from).Take(StoryLines - 1)];
    }
}
