using NewsCity.Newsroom;
using NewsCity.Persian;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Server.Pages.SearchPage;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Api;

/// <summary>What programs can read.</summary>
internal static class ApiEndpoints
{
    /// <summary>Reports of a story that are given.</summary>
    private const int StoryArticles = 500;

    /// <summary>Reasons of a story that are given.</summary>
    private const int StoryReasons = 50;

    /// <summary>Found articles that can be paged through.</summary>
    private const int MostHits = 1_000;

    private static readonly LineDetail EditionDetail = new(60, 60, 60);

    public static void MapApiReading(this IEndpointRouteBuilder routes)
    {
        routes.MapProgram("/editions/now", "currentEdition", "The front page of now.", NowAsync);
        routes.MapProgram(
            "/editions/{minute}",
            "pastEdition",
            "The front page of a past minute, from what was published by then: 2022-10-25T11:33Z, or 1401-08-03T15:03 on the clock of Tehran.",
            AtAsync
        );
        routes.MapProgram("/stories", "listStories", "Stories, the one that began last first.", StoriesAsync, ListQuery.Keys);
        routes.MapProgram("/stories/{id:long}", "getStory", "A story with its reports in the order of time.", StoryAsync);
        routes.MapProgram("/articles", "listArticles", "Articles, the newest first.", ArticlesAsync, ListQuery.Keys);
        routes.MapProgram("/articles/{id:long}", "getArticle", "An article whole, as far as its licence allows.", ArticleAsync);
        routes.MapProgram(
            "/articles/{id:long}/versions",
            "listVersions",
            "What its source changed: every version, the first first.",
            VersionsAsync
        );
        routes.MapProgram(
            "/search",
            "search",
            "Articles that hold words, «phrases» and no -words; Persian spelling does not matter.",
            SearchAsync,
            [.. ListQuery.Keys, "q", "sort"]
        );
        routes.MapProgram("/sources", "listSources", "Every source and how it does.", SourcesAsync);
        routes.MapProgram("/sources/{key}", "getSource", "One source and how it does.", SourceAsync);
        routes.MapProgram("/topics", "listTopics", "The two sections and the eight topics.", Topics);
    }

    private static async Task<ApiAnswer<ApiEdition>> NowAsync(HttpContext context, Press press, Editions editions)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        return await EditionAsync(ranked, press.Edition(context), press.Options, ranked.Made, "/");
    }

    private static async Task<ApiAnswer<ApiEdition>> AtAsync(HttpContext context, Press press, Editions editions, string minute)
    {
        if (ListQuery.Instant(minute) is not { } at)
            return ApiProblem.BadTime;
        if (at > press.Now)
            return ApiProblem.NotFound;
        var ranked = await editions.AtAsync(at);
        return await EditionAsync(ranked, press.Edition(context), press.Options, at, $"/at/{Jalali(at)}");
    }

    private static async Task<ApiAnswer<ApiEdition>> EditionAsync(
        Ranked ranked,
        Edition edition,
        PaperOptions options,
        DateTimeOffset at,
        string path
    )
    {
        var setter = new ApiSetter(ranked, edition);
        return new ApiEdition
        {
            At = at,
            Jalali = Jalali(at),
            Url = edition.Absolute(path),
            Iran = [.. (await ranked.SectionAsync(Section.Iran, options.IranStories, EditionDetail)).Select(setter.Place)],
            World = [.. (await ranked.SectionAsync(Section.World, options.WorldStories, EditionDetail)).Select(setter.Place)],
            Reports = ranked.ReportsOfDay,
            Sources = ranked.SourcesOfDay,
        };
    }

    private static async Task<ApiAnswer<ApiPage<ApiStory>>> StoriesAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsLists lists,
        NewsStore store
    )
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var query = ListQuery.Of(context, ranked);
        if (query.Problem is { } problem)
            return problem;
        var before = Cursor.Story(query.Cursor);
        if (query.Cursor is not null && before is null)
            return ApiProblem.BadCursor;
        var ids = await lists.StoriesAsync(query.Filter, before, query.Limit + 1);
        var some = ids.Take(query.Limit).ToList();
        var rows = await store.StoriesAsync(some);
        var setter = new ApiSetter(ranked, press.Edition(context));
        return new ApiPage<ApiStory>(
            [.. some.Select(id => setter.Story(id, [.. rows[id]]))],
            ids.Count > query.Limit ? Cursor.OfStory(some[^1]) : null
        );
    }

    private static async Task<ApiAnswer<ApiStoryWhole>> StoryAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsLists lists,
        NewsStore store,
        long id
    )
    {
        var rows = await store.StoryAsync(id);
        if (rows.Count == 0)
            return ApiProblem.NotFound;
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var some = await lists.ByIdAsync([.. rows.Take(StoryReasons).Select(row => row.Id)]);
        var reasons = rows.Take(StoryReasons)
            .Where(row => some.TryGetValue(row.Id, out var news) && news.StoryReason.Length > 0)
            .Select(row => new ApiReason(row.Id, some[row.Id].StoryReason));
        return new ApiSetter(ranked, press.Edition(context)).Whole(id, rows, StoryArticles, [.. reasons]);
    }

    private static async Task<ApiAnswer<ApiPage<ApiLine>>> ArticlesAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsLists lists
    )
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var query = ListQuery.Of(context, ranked);
        if (query.Problem is { } problem)
            return problem;
        var after = Cursor.Article(query.Cursor);
        if (query.Cursor is not null && after is null)
            return ApiProblem.BadCursor;
        var rows = await lists.ArticlesAsync(query.Filter, after, query.Limit + 1);
        var setter = new ApiSetter(ranked, press.Edition(context));
        return new ApiPage<ApiLine>(
            [.. rows.Take(query.Limit).Select(setter.Line)],
            rows.Count > query.Limit ? Cursor.Of(new(rows[query.Limit - 1].Published, rows[query.Limit - 1].Id)) : null
        );
    }

    private static async Task<ApiAnswer<ApiArticle>> ArticleAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        long id
    )
    {
        if (await store.NewsAsync(id) is not { } news)
            return ApiProblem.NotFound;
        return new ApiSetter(await editions.CurrentAsync(context.RequestAborted), press.Edition(context)).Article(news);
    }

    private static async Task<ApiAnswer<ApiPage<ApiVersion>>> VersionsAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        long id
    )
    {
        if (await store.NewsAsync(id) is not { } news)
            return ApiProblem.NotFound;
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var full = new ApiSetter(ranked, press.Edition(context)).AllowsFullText(news.Source);
        var versions = await store.VersionsAsync(id);
        return new ApiPage<ApiVersion>(
            [
                .. versions.Select(
                    (version, i) =>
                        new ApiVersion(
                            version.Number,
                            version.SeenAt,
                            version.Title,
                            version.Lead is null ? null : Excerpt.Of(version.Lead),
                            full ? version.Text : null,
                            i > 0 && version.Text != versions[i - 1].Text
                        )
                ),
            ],
            null
        );
    }

    private static async Task<ApiAnswer<ApiFound>> SearchAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsLists lists,
        SearchIndex index
    )
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var query = ListQuery.Of(context, ranked);
        if (query.Problem is { } problem)
            return problem;
        var typed = context.Request.Query["q"].ToString();
        var words = SearchEndpoints.Query(typed);
        if (words.Length == 0 || typed.Trim().Length > SearchEndpoints.MostLetters)
            return ApiProblem.NoQuery;
        var sort = context.Request.Query["sort"] is [{ } wanted, ..] ? wanted : "fit";
        if (sort is not ("fit" or "newest"))
            return ApiProblem.BadSort;
        var skip = 0;
        if (query.Cursor is not null)
        {
            if (Cursor.Hit(query.Cursor) is not { } from || from >= MostHits)
                return ApiProblem.BadCursor;
            skip = from;
        }
        var most = Math.Min(query.Limit, MostHits - skip);
        var found = index.Search(words, query.Filter, sort == "newest", skip, most);
        var ids = found.Hits.Select(hit => long.TryParse(hit.Id, out var id) ? id : 0).ToList();
        var news = await lists.ByIdAsync(ids);
        var highlight = new Highlight(words);
        var setter = new ApiSetter(ranked, press.Edition(context));
        var reached = skip + found.Hits.Count;
        return new ApiFound(
            words,
            found.Total,
            [.. ids.Where(news.ContainsKey).Select(id => Hit(news[id], setter, highlight))],
            reached < Math.Min(found.Total, MostHits) && found.Hits.Count > 0 ? Cursor.OfHit(reached) : null
        );
    }

    private static ApiHit Hit(News news, ApiSetter setter, Highlight highlight)
    {
        var lead = news.Lead ?? "";
        var text = setter.AllowsFullText(news.Source)
            ? (news.Text.Length > 0 ? news.Text : lead)
            : Excerpt.Of(lead.Length > 0 ? lead : news.Text);
        return new(setter.Line(news), Pieces(highlight.Mark(news.Title)), Pieces(highlight.Snippet(text)));
    }

    private static IReadOnlyList<ApiPiece> Pieces(IReadOnlyList<Piece> pieces) =>
        [.. pieces.Select(piece => new ApiPiece(piece.Text, piece.Marked))];

    private static async Task<ApiAnswer<ApiPage<ApiSource>>> SourcesAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store
    )
    {
        var setter = new ApiSetter(await editions.CurrentAsync(context.RequestAborted), press.Edition(context));
        return new ApiPage<ApiSource>([.. (await store.HealthAsync()).Select(setter.Source)], null);
    }

    private static async Task<ApiAnswer<ApiSource>> SourceAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        string key
    )
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        if (!ranked.Sources.ContainsKey(key) || (await store.HealthAsync()).FirstOrDefault(h => h.Source.Key == key) is not { } health)
            return ApiProblem.NotFound;
        return new ApiSetter(ranked, press.Edition(context)).Source(health);
    }

    private static ApiAnswer<ApiPage<ApiTopic>> Topics(HttpContext context, Press press)
    {
        var edition = press.Edition(context);
        var all = ((string Kind, Rubric Rubric)[])
            [("section", Rubric.Iran), ("section", Rubric.World), .. Rubric.Topics.Select(pair => ("topic", pair.Rubric))];
        return new ApiPage<ApiTopic>(
            [.. all.Select(pair => new ApiTopic(pair.Rubric.Key, pair.Kind, pair.Rubric.Name, edition.Absolute(pair.Rubric.Path)))],
            null
        );
    }

    private static string Jalali(DateTimeOffset at)
    {
        var day = JalaliDate.Of(at);
        var local = Tehran.At(at);
        return $"{day.Year:0000}-{day.Month:00}-{day.Day:00}T{local.Hour:00}:{local.Minute:00}";
    }
}
