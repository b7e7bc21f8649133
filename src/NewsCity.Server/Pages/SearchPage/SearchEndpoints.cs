using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Server.Pages.SourcePages;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>Search over all that the paper keeps.</summary>
public static class SearchEndpoints
{
    private const int PageSize = 20;

    /// <summary>Letters of a query that are read.</summary>
    internal const int MostLetters = 200;

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapReading("/search", ShowAsync, "q", "page");

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        SearchIndex index,
        string? q,
        string? page
    )
    {
        var query = Query(q);
        var number = SourceEndpoints.PageNumber(page);
        var found =
            query.Length == 0 ? SearchResult.Nothing : index.Search(query, new NewsFilter(), false, (number - 1) * PageSize, PageSize);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var highlight = new Highlight(query);
        var hits = new List<Hit>();
        foreach (var hit in found.Hits)
            if (long.TryParse(hit.Id, out var id) && await store.NewsAsync(id) is { } news)
                hits.Add(Set(news, ranked, highlight));
        var escaped = Uri.EscapeDataString(query);
        var path = query.Length == 0 ? "/search" : $"/search?q={escaped}";
        var model = new SearchModel
        {
            Head = new()
            {
                Edition = press.Edition(context),
                Title = query.Length == 0 ? "جست‌وجو" : $"جست‌وجوی «{query}»",
                Path = path,
                Query = query,
                Feeds = query.Length == 0 ? null : "/search/",
                FeedQuery = query.Length == 0 ? "" : $"?q={escaped}",
                NoIndex = query.Length > 0,
            },
            Query = query,
            Total = found.Total,
            Hits = hits,
            Earlier = number > 1 ? $"{path}&page={number - 1}" : null,
            Later = number * PageSize < found.Total && number < SourceEndpoints.LastPage ? $"{path}&page={number + 1}" : null,
        };
        return new PrintedPage(SearchView.Create(model));
    }

    /// <summary>What a reader typed, without control characters and beyond a length.</summary>
    internal static string Query(string? typed)
    {
        var text = new string([.. (typed ?? "").Trim().Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return text.Length <= MostLetters ? text : text[..MostLetters];
    }

    private static Hit Set(News news, Ranked ranked, Highlight highlight)
    {
        var full = ranked.Sources.TryGetValue(news.Source, out var source) && Licence.Of(source.Licence).FullText;
        var lead = news.Lead ?? "";
        // Where the licence allows no more, the snippet is of what we print.
        var text = full ? (news.Text.Length > 0 ? news.Text : lead) : Excerpt.Of(lead.Length > 0 ? lead : news.Text);
        return new(Lines.Of(news, ranked.NameOf(news.Source)), highlight.Mark(news.Title), highlight.Snippet(text));
    }
}
