using System.Globalization;
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
    private const int PageSize = 30;

    /// <summary>Fewer found than this, and the words may have been mistyped.</summary>
    private const int Few = 3;

    /// <summary>Letters of a query that are read.</summary>
    internal const int MostLetters = SearchFields.MostLetters;

    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapPage("/search", ShowAsync, SearchFields.Names);

    /// <summary>Ids of what the fields ask for, and how many there are in all. Fields without words list the newest.</summary>
    internal static async Task<(int Total, IReadOnlyList<long> Ids)> FindAsync(
        SearchFields fields,
        NewsStore store,
        SearchIndex index,
        int skip,
        int most
    )
    {
        if (fields.IsEmpty)
            return (0, []);
        if (fields.Query.Length == 0)
            return (await store.CountAsync(fields.Filter), [.. (await store.LatestAsync(fields.Filter, most, skip)).Select(row => row.Id)]);
        var found = index.Search(fields.Query, fields.Filter, fields.Newest, skip, most);
        return (found.Total, [.. found.Hits.Select(hit => long.TryParse(hit.Id, CultureInfo.InvariantCulture, out var id) ? id : 0)]);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        SearchIndex index,
        string? page
    )
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var edition = press.Edition(context);
        var t = edition.Locale;
        var fields = SearchFields.Read(context.Request.Query, ranked, press.Now);
        var number = SourceEndpoints.PageNumber(page);
        var (total, ids) = await FindAsync(fields, store, index, (number - 1) * PageSize, PageSize);
        var news = await store.NewsAsync([.. ids]);
        var highlight = new Highlight(fields.Query);
        var hits = ids.Where(news.ContainsKey).Select(id => Set(news[id], ranked, highlight)).ToList();
        var path = "/search" + fields.ToQuery();
        var next = path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "page=";
        var model = new SearchModel
        {
            Head = new()
            {
                Edition = edition,
                Title =
                    fields.IsEmpty ? t[Phrases.Search]
                    : fields.Query.Length == 0 ? t[Phrases.SearchResults]
                    : t[Phrases.SearchFor, fields.Query],
                Path = path,
                Query = fields.Query,
                Feeds = fields.IsEmpty ? null : "/search/",
                FeedQuery = fields.ToQuery(),
                NoIndex = !fields.IsEmpty,
            },
            Fields = fields,
            Sources = [.. ranked.Sources.Keys.Order(StringComparer.Ordinal).Select(ranked.NameOf)],
            Total = total,
            Hits = [.. hits.GroupBy(hit => hit.Story).Select(story => story.First() with { Others = [.. story.Skip(1)] })],
            Meant =
                total < Few && number == 1
                    ?
                    [
                        .. (await MeantAsync(fields.Query, store, index)).Select(meant =>
                            (meant, "/search" + (fields with { Query = meant }).ToQuery())
                        ),
                    ]
                    : [],
            Widened = fields.IsNarrowed && fields.Query.Length > 0 ? "/search" + new SearchFields { Query = fields.Query }.ToQuery() : null,
            Earlier = number > 1 ? next + (number - 1).ToString(CultureInfo.InvariantCulture) : null,
            Later =
                number * PageSize < total && number < SourceEndpoints.LastPage
                    ? next + (number + 1).ToString(CultureInfo.InvariantCulture)
                    : null,
        };
        return new PrintedPage(SearchView.Create(model));
    }

    /// <summary>What a reader typed, without control characters and beyond a length.</summary>
    internal static string Query(string? typed) => SearchFields.Text(typed);

    /// <summary>The query with the word that nobody wrote replaced by near ones, as the news spell them.</summary>
    private static async Task<IReadOnlyList<string>> MeantAsync(string query, NewsStore store, SearchIndex index)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var meant = new List<string>();
        foreach (var (at, term, article) in index.Suggest(query))
            if (await store.NewsAsync(article) is { } news && Surface(news, term) is { } written)
                meant.Add(string.Join(' ', words.Select((word, i) => i == at ? written : word)));
        return [.. meant.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The shortest form under which a term stands in an article.</summary>
    private static string? Surface(News news, string term)
    {
        var words = new FoundWords(term);
        return ((string[])[news.Title, news.Lead ?? "", news.Text])
            .SelectMany(text => words.In(text).Select(span => text[span.Start..span.End]))
            .Where(word => word.Length > 0)
            .MinBy(word => word.Length);
    }

    private static Hit Set(News news, Ranked ranked, Highlight highlight)
    {
        var full = ranked.Sources.TryGetValue(news.Source, out var source) && Licence.Of(source.Licence).FullText;
        var lead = news.Lead ?? "";
        // Where the licence allows no more, the snippet is of what we print.
        var text = full ? (news.Text.Length > 0 ? news.Text : lead) : Excerpt.Of(lead.Length > 0 ? lead : news.Text);
        return new(Lines.Of(news, ranked.NameOf(news.Source)), news.Story, highlight.Mark(news.Title), highlight.Snippet(text));
    }
}
