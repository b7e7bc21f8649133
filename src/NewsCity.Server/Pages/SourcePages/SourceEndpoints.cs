using System.Globalization;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>The list of sources and the page of each.</summary>
public static class SourceEndpoints
{
    /// <summary>Reports on a page.</summary>
    internal const int PageSize = 30;

    /// <summary>The last page that is shown.</summary>
    internal const int LastPage = 50;

    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/sources", ListAsync);
        routes.MapPage("/source/{key}", ShowAsync, "page");
    }

    private static async Task<IResult> ListAsync(HttpContext context, Press press, NewsStore store)
    {
        var rows = (await store.HealthAsync())
            .Select(Row)
            .OrderByDescending(row => row.Reports)
            .ThenBy(row => row.Source.Key, StringComparer.Ordinal);
        var edition = press.Edition(context);
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[Phrases.Sources],
            Description = edition.Locale[Phrases.AboutSources],
            Path = "/sources",
        };
        return new PrintedPage(SourceListView.Create(new(head, [.. rows])));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, NewsStore store, string key, string? page)
    {
        if ((await store.HealthAsync()).FirstOrDefault(health => health.Source.Key == key) is not { } found)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var number = PageNumber(page);
        var rows = await store.LatestAsync(
            new NewsFilter { Source = key, Until = press.Now.AddMinutes(1) },
            PageSize + 1,
            (number - 1) * PageSize
        );
        var row = Row(found);
        var path = row.Source.Path;
        var edition = press.Edition(context);
        var model = new SourceModel
        {
            Head = new()
            {
                Edition = edition,
                Title = edition.Locale[row.Source],
                Description = edition.Locale[Phrases.AboutSource, edition.Locale[row.Source]],
                Path = number == 1 ? path : $"{path}?page={number}",
                Feeds = path + "/",
            },
            Row = row,
            EnglishName = found.Source.NameEn,
            Home =
                Uri.TryCreate(found.Source.Home, UriKind.Absolute, out var home) && home.Scheme.StartsWith("http", StringComparison.Ordinal)
                    ? home
                    : null,
            Licence = Licence.Of(found.Source.Licence),
            Feeds =
            [
                .. found
                    .Feeds.Where(feed => Uri.IsWellFormedUriString(feed.Url, UriKind.Absolute))
                    .Select(feed => new FeedHealth(new Uri(feed.Url), Illness.Of(feed.Problem), feed.GoodAt)),
            ],
            Reports = [.. rows.Take(PageSize).Select(news => Lines.Of(news, row.Source, 40))],
            Older = rows.Count > PageSize && number < LastPage ? $"{path}?page={number + 1}" : null,
        };
        return new PrintedPage(SourceView.Create(model));
    }

    /// <summary>The page that a reader asks for, 1 to <see cref="LastPage"/>; anything that is no number is 1.</summary>
    internal static int PageNumber(string? page) =>
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;

    private static SourceRow Row(SourceHealth health)
    {
        var asked = health.Feeds.Where(feed => feed.PolledAt is not null).ToList();
        var ill = asked.Count > 0 && asked.All(feed => feed.Problem is not null);
        return new()
        {
            Source = new(health.Source.Key, health.Source.NameFa, health.Source.NameEn),
            Kind = Kinds.Name(health.Source.Kind),
            Inside = health.Source.Inside,
            Health =
                asked.Count == 0 ? Health.New
                : ill ? Health.Ill
                : Health.Well,
            Illness = ill ? Illness.Of(asked[0].Problem) : Phrase.Empty,
            LastHeard = health.Feeds.Max(feed => feed.GoodAt),
            Newest = health.Newest,
            Reports = health.Articles,
        };
    }
}
