using NewsCity.Newsroom.Facts;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.StoryPage;

/// <summary>The page of one event.</summary>
public static class StoryEndpoints
{
    /// <summary>Reports whose reason is shown; the others joined for the like.</summary>
    private const int MostReasons = 8;

    /// <summary>Words of a report's lead.</summary>
    private const int LeadWords = 40;

    /// <summary>Reports that the facts are drawn from at most.</summary>
    private const int MostRead = 200;

    /// <summary>Words of a lead that may be shown under any licence.</summary>
    private const int RightsWords = 60;

    public static void MapStories(this IEndpointRouteBuilder routes) => routes.MapPage("/story/{id:long}", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions, NewsStore store, long id)
    {
        var rows = await store.StoryAsync(id);
        if (rows.Count == 0 && await store.StoryRedirectAsync(id) is { } goesTo)
            return Results.Redirect($"/story/{goesTo}", permanent: true);
        if (rows.Count == 0)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var best = Best(rows);
        var sources = rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count();
        var edition = press.Edition(context);
        var facts = await FactsAsync(store, id, ranked);
        var model = new StoryModel
        {
            Head = new()
            {
                Edition = edition,
                Title = best.Title,
                Description = edition.Locale[Phrases.StoryInNumbers, rows.Count, sources],
                Path = $"/story/{id}",
                Style = "news.css",
                Feeds = $"/story/{id}/",
                Picture = $"/story/{id}/card.png",
                Rubric = Rubric.Of(best.Section).Key,
            },
            StoryId = id,
            Headline = best.Title,
            Language = best.Language,
            Facts = facts,
            NameOf = ranked.NameOf,
            SourceOf = rows.ToDictionary(row => row.Id, row => ranked.NameOf(row.Source)),
            Sentences =
            [
                .. facts.Sentences.Select(s => new Voice(
                    s.Report,
                    ranked.NameOf(s.Source),
                    s.Text,
                    rows.First(row => row.Id == s.Report).Language
                )),
            ],
            Reports = Lines.Folded(rows, ranked.NameOf, LeadWords),
            Sources = sources,
            ReportCount = rows.Count,
            Begun = rows[0].Published,
            Updated = rows[^1].Published,
            Reasons = await ReasonsAsync(store, rows, ranked),
            Section = Rubric.Of(best.Section),
            Topic = Rubric.Of(best.Topic),
            Picture = rows.Select(row => ranked.PictureOf(row, "")).FirstOrDefault(picture => picture is not null),
            Important = ranked.ImportantBut(id),
        };
        return new PrintedPage(StoryView.Create(model));
    }

    /// <summary>What the Persian reports say together and apart; of a source whose licence keeps its text, headline and lead alone.</summary>
    private static async Task<StoryFacts> FactsAsync(NewsStore store, long id, Ranked ranked)
    {
        var reports = await store.StoryWholeAsync(id, MostRead);
        return StoryFacts.Of(
            reports
                .Where(news => news.Language is "" or "fa")
                .Select(news =>
                {
                    var source = ranked.Sources.GetValueOrDefault(news.Source);
                    return new FactReport
                    {
                        Id = news.Id,
                        Source = news.Source,
                        Side =
                            source is null ? null
                            : source.Inside ? Side.Inside
                            : Side.Outside,
                        Published = news.Published,
                        Title = news.Title,
                        Lead = Excerpt.Of(news.Lead ?? "", RightsWords),
                        Text = source is not null && Licences.AllowsFullText(source.Licence) ? news.Text : "",
                        IsCopy = news.DuplicateOf is not null,
                    };
                })
        );
    }

    /// <summary>The report that speaks for the story: an original that still stands, with a lead if there is one.</summary>
    internal static NewsRow Best(IReadOnlyList<NewsRow> rows) =>
        rows.OrderBy(row => row.DeletedAt is not null).ThenBy(row => row.DuplicateOf is not null).ThenBy(row => row.Lead is null).First();

    private static async Task<IReadOnlyList<string>> ReasonsAsync(NewsStore store, IReadOnlyList<NewsRow> rows, Ranked ranked)
    {
        var reasons = new List<string>();
        foreach (var row in rows.Take(MostReasons))
            if (await store.NewsAsync(row.Id) is { StoryReason.Length: > 0 } news)
                reasons.Add($"{ranked.NameOf(row.Source).Name}: {news.StoryReason}");
        return reasons;
    }
}
