using System.Globalization;
using NewsCity.Newsroom.Names;
using NewsCity.Persian;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Server.Pages.SourcePages;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Pages.NamePages;

/// <summary>The persons and places that the news name, each with a page.</summary>
public static class NameEndpoints
{
    private const int PageSize = 40;

    /// <summary>Names of each kind in the list.</summary>
    private const int Most = 60;

    /// <summary>Days that the list looks back.</summary>
    private const int Days = 7;

    /// <summary>Names beside a name.</summary>
    private const int Beside = 14;

    public static void MapNames(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/names", ListAsync);
        routes.MapPage(
            "/person/{name}",
            (HttpContext context, Press press, Editions editions, NewsStore store, SearchIndex index, string name, string? page) =>
                ShowAsync(context, press, editions, store, index, new(NameKind.Person, NamePath.Read(name)), page),
            "page"
        );
        routes.MapPage(
            "/place/{name}",
            (HttpContext context, Press press, Editions editions, NewsStore store, SearchIndex index, string name, string? page) =>
                ShowAsync(context, press, editions, store, index, new(NameKind.Place, NamePath.Read(name)), page),
            "page"
        );
    }

    private static async Task<IResult> ListAsync(HttpContext context, Press press, Editions editions, SearchIndex index)
    {
        var edition = press.Edition(context);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        // A paper that slept lists the names of its last days.
        var last = ranked.Latest is [var newest, ..] ? newest.Published : edition.Now;
        var filter = new NewsFilter { From = last.AddDays(-Days), Originals = true };
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[Phrases.NamesInTheNews],
            Description = edition.Locale[Phrases.AboutNames],
            Path = "/names",
        };
        return new PrintedPage(NameListView.Create(new(head, Days, Lines(NameKind.Person), Lines(NameKind.Place))));

        IReadOnlyList<NamedLine> Lines(NameKind kind) =>
            [.. index.Names(kind, filter, Most).Select(found => Line(new(kind, found.Name), found.Articles))];
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        SearchIndex index,
        NewsName name,
        string? page
    )
    {
        var number = SourceEndpoints.PageNumber(page);
        var found = index.Named(name, new NewsFilter(), (number - 1) * PageSize, PageSize);
        if (found.Hits.Count == 0)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var edition = press.Edition(context);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var ids = found.Hits.Select(hit => long.TryParse(hit.Id, CultureInfo.InvariantCulture, out var id) ? id : 0).ToList();
        var news = await store.NewsAsync(ids);
        var rows = await store.StoriesAsync([.. news.Values.Select(one => one.Story).Distinct()]);
        var place = name.Kind == NameKind.Place && Gazetteer.TryFind(name.Name, out var known) ? known : null;
        var title = edition.Locale.IsEnglish && place is not null ? place.English : name.Name;
        var path = NamePath.Of(name);
        var model = new NameModel
        {
            Head = new()
            {
                Edition = edition,
                Title = title,
                Description = edition.Locale[Phrases.AboutName, title],
                Path = number == 1 ? path : $"{path}?page={number.ToString(CultureInfo.InvariantCulture)}",
                Feeds = path + "/",
            },
            Name = name,
            Place = place,
            Country =
                place is not null && place.Kind != PlaceKind.Country
                    ? Gazetteer.All.FirstOrDefault(other => other.Kind == PlaceKind.Country && other.Country == place.Country)
                    : null,
            Articles = found.Total,
            Stories =
            [
                .. ids.Where(news.ContainsKey)
                    .Select(id => news[id])
                    .DistinctBy(one => one.Story)
                    .Select(one => Line(one, [.. rows[one.Story]], ranked)),
            ],
            Beside =
            [
                .. news
                    .Values.SelectMany(one => NamesInText.Of($"{one.Title}\n{one.Lead}\n{one.Text}"))
                    .Where(other => other != name)
                    .GroupBy(other => other)
                    .Where(others => others.Count() > 1)
                    .OrderByDescending(others => others.Count())
                    .ThenBy(others => others.Key.Name, StringComparer.Ordinal)
                    .Take(Beside)
                    .Select(others => Line(others.Key, others.Count())),
            ],
            Older =
                number * PageSize < found.Total && number < SourceEndpoints.LastPage
                    ? $"{path}?page={(number + 1).ToString(CultureInfo.InvariantCulture)}"
                    : null,
        };
        return new PrintedPage(NameView.Create(model));
    }

    private static NamedLine Line(NewsName name, int articles) =>
        new(name, name.Kind == NameKind.Place && Gazetteer.TryFind(name.Name, out var place) ? place!.English : "", articles);

    private static StoryLine Line(News news, List<NewsRow> rows, Ranked ranked) =>
        new()
        {
            StoryId = news.Story,
            NewsId = news.Id,
            Headline = news.Title,
            Language = news.Language,
            Sentence = news.Lead is null ? "" : Excerpt.Of(news.Lead, 32),
            Updated = news.Published,
            Sources = rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count(),
            Source = ranked.NameOf(news.Source),
            First = rows is [var first, ..] ? ranked.NameOf(first.Source) : null,
        };
}
