using NewsCity.Newsroom;
using NewsCity.Newsroom.Names;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.NamePages;
using NewsCity.Server.Pages.RecordPages;
using NewsCity.Server.Pages.SearchPage;
using NewsCity.Storage;
using NewsCity.Storage.Search;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Every list of the paper as RSS, Atom and JSON Feed, under the address of the list.</summary>
public static class FeedEndpoints
{
    /// <summary>Items of a feed.</summary>
    private const int Items = 40;

    private static readonly (string File, string ContentType, Func<Channel, byte[]> Print)[] Formats =
    [
        ("feed.xml", RssFeed.ContentType, RssFeed.Print),
        ("atom.xml", AtomFeed.ContentType, AtomFeed.Print),
        ("feed.json", JsonFeed.ContentType, JsonFeed.Print),
    ];

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.Map("/", (_, _, _) => "", FrontAsync);
        routes.Map("/iran/", (_, _, t) => t[Rubric.Iran.Title], (_, ranked) => SectionAsync(ranked, Section.Iran));
        routes.Map("/world/", (_, _, t) => t[Rubric.World.Title], (_, ranked) => SectionAsync(ranked, Section.World));
        routes.Map("/topic/{key}/", TopicName, TopicAsync);
        routes.Map("/source/{key}/", (context, ranked, t) => t[ranked.NameOf(Key(context))], SourceAsync);
        routes.Map("/story/{id:long}/", (_, _, t) => t[Phrases.StoryWord], StoryAsync);
        routes.Map("/person/{name}/", (context, _, _) => Name(context), (context, _) => Task.FromResult(Named(context, NameKind.Person)));
        routes.Map("/place/{name}/", (context, _, _) => Name(context), (context, _) => Task.FromResult(Named(context, NameKind.Place)));
        routes.Map("/blindspots/", (_, _, t) => t[Phrases.Blindspots], BlindSpotsAsync);
        routes.Map("/copied/", (_, _, t) => t[Phrases.MostCopied], CopiedAsync);
        routes.Map("/edited/", (_, _, t) => t[Phrases.MostEdited], EditedAsync);
        routes.Map("/deleted/", (_, _, t) => t[Phrases.DeletedNews], DeletedAsync);
        routes.Map("/search/", SearchName, SearchAsync, SearchFields.Names);
    }

    /// <summary>Maps the three feeds of a list.</summary>
    /// <param name="routes">The map.</param>
    /// <param name="list">Path of the list with a slash at the end.</param>
    /// <param name="title">Its title.</param>
    /// <param name="reports">Ids of its reports; null when there is no such list.</param>
    /// <param name="query">Query keys that make another list.</param>
    private static void Map(
        this IEndpointRouteBuilder routes,
        string list,
        Func<HttpContext, Ranked, Locale, string> title,
        Func<HttpContext, Ranked, Task<IEnumerable<long>?>> reports,
        params string[] query
    )
    {
        foreach (var (file, contentType, print) in Formats)
            routes.MapPage(
                list + file,
                async (HttpContext context, Press press, Editions editions, NewsStore store) =>
                {
                    var ranked = await editions.CurrentAsync(context.RequestAborted);
                    if (await reports(context, ranked) is not { } ids)
                        return Results.NotFound();
                    context.Items[nameof(Ranked)] = ranked;
                    var edition = press.Edition(context);
                    var wanted = query.Length == 0 ? "" : Fields(context, ranked).ToQuery();
                    var self = context.Request.PathBase.Add(context.Request.Path).ToUriComponent();
                    WebSub.Link(context, edition);
                    var page = self[..^(file.Length + (self.Length > file.Length + 1 ? 1 : 0))];
                    var channel = await ChannelSetter.SetAsync(
                        store,
                        ranked,
                        edition,
                        title(context, ranked, edition.Locale),
                        page + wanted,
                        self + wanted,
                        ids.Take(Items)
                    );
                    return new SentFeed(print(channel), contentType);
                },
                query
            );
    }

    private static async Task<IEnumerable<long>?> FrontAsync(HttpContext context, Ranked ranked)
    {
        var iran = await ranked.SectionAsync(Section.Iran, Items / 2, LineDetail.Bare);
        var world = await ranked.SectionAsync(Section.World, Items / 2, LineDetail.Bare);
        return iran.Concat(world).Select(line => line.NewsId);
    }

    private static async Task<IEnumerable<long>?> SectionAsync(Ranked ranked, Section section) =>
        (await ranked.SectionAsync(section, Items, LineDetail.Bare)).Select(line => line.NewsId);

    private static async Task<IEnumerable<long>?> TopicAsync(HttpContext context, Ranked ranked) =>
        Rubric.TopicOf(Key(context)) is { } topic
            ? (await ranked.TopicAsync(topic, Items, LineDetail.Bare)).Select(line => line.NewsId)
            : null;

    private static async Task<IEnumerable<long>?> SourceAsync(HttpContext context, Ranked ranked)
    {
        if (!ranked.Sources.ContainsKey(Key(context)))
            return null;
        var filter = new NewsFilter { Source = Key(context), Until = ranked.Made.AddMinutes(1) };
        return (await context.RequestServices.GetRequiredService<NewsStore>().LatestAsync(filter, Items)).Select(row => row.Id);
    }

    private static async Task<IEnumerable<long>?> StoryAsync(HttpContext context, Ranked ranked)
    {
        _ = long.TryParse(context.Request.RouteValues["id"] as string, out var id);
        var rows = await context.RequestServices.GetRequiredService<NewsStore>().StoryAsync(id);
        return rows.Count == 0 ? null : rows.Reverse().Select(row => row.Id);
    }

    private static async Task<IEnumerable<long>?> BlindSpotsAsync(HttpContext context, Ranked ranked) =>
        (await ranked.BlindSpotsAsync()).Select(found => found.Line.NewsId);

    private static async Task<IEnumerable<long>?> CopiedAsync(HttpContext context, Ranked ranked) =>
        (await Store(context).MostCopiedAsync(RecordEndpoints.Since(ranked, RecordEndpoints.Back), Items)).Select(found => found.Row.Id);

    private static async Task<IEnumerable<long>?> EditedAsync(HttpContext context, Ranked ranked) =>
        (await Store(context).MostEditedAsync(RecordEndpoints.Since(ranked, RecordEndpoints.Back), Items)).Select(found => found.Row.Id);

    private static async Task<IEnumerable<long>?> DeletedAsync(HttpContext context, Ranked ranked) =>
        (await Store(context).DeletedAsync(RecordEndpoints.Since(ranked, RecordEndpoints.DeletedBack), Items)).Select(row => row.Id);

    private static NewsStore Store(HttpContext context) => context.RequestServices.GetRequiredService<NewsStore>();

    private static async Task<IEnumerable<long>?> SearchAsync(HttpContext context, Ranked ranked)
    {
        var fields = Fields(context, ranked) with { Newest = true };
        if (fields.IsEmpty)
            return null;
        var services = context.RequestServices;
        var (store, index) = (services.GetRequiredService<NewsStore>(), services.GetRequiredService<SearchIndex>());
        return (await SearchEndpoints.FindAsync(fields, store, index, 0, Items)).Ids;
    }

    private static IEnumerable<long>? Named(HttpContext context, NameKind kind)
    {
        var index = context.RequestServices.GetRequiredService<SearchIndex>();
        var found = index.Named(new NewsName(kind, Name(context)), new NewsFilter(), 0, Items);
        return found.Total == 0 ? null : found.Hits.Select(hit => long.TryParse(hit.Id, out var id) ? id : 0);
    }

    private static string SearchName(HttpContext context, Ranked ranked, Locale t) =>
        Fields(context, ranked) is { Query.Length: > 0 } fields ? t[Phrases.SearchFor, fields.Query] : t[Phrases.SearchResults];

    private static string TopicName(HttpContext context, Ranked ranked, Locale t) =>
        Rubric.TopicOf(Key(context)) is { } topic ? t[Rubric.Of(topic).Title] : "";

    private static string Key(HttpContext context) => context.Request.RouteValues["key"] as string ?? "";

    private static string Name(HttpContext context) => NamePath.Read(context.Request.RouteValues["name"] as string);

    private static SearchFields Fields(HttpContext context, Ranked ranked) =>
        SearchFields.Read(context.Request.Query, ranked, context.RequestServices.GetRequiredService<Press>().Now);
}
