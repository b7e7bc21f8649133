using NewsCity.Newsroom;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
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
        routes.Map("/", _ => "", FrontAsync);
        routes.Map("/iran/", _ => Rubric.Iran.Name, (_, ranked) => SectionAsync(ranked, Section.Iran));
        routes.Map("/world/", _ => Rubric.World.Name, (_, ranked) => SectionAsync(ranked, Section.World));
        routes.Map("/topic/{key}/", TopicName, TopicAsync);
        routes.Map("/source/{key}/", SourceName, SourceAsync);
        routes.Map("/story/{id:long}/", _ => "رویداد", StoryAsync);
        routes.Map("/search/", context => $"جست‌وجوی «{Query(context)}»", Search, "q");
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
        Func<HttpContext, string> title,
        Func<HttpContext, Ranked, Task<IEnumerable<long>?>> reports,
        params string[] query
    )
    {
        foreach (var (file, contentType, print) in Formats)
            routes.MapReading(
                list + file,
                async (HttpContext context, Press press, Editions editions, NewsStore store) =>
                {
                    var ranked = await editions.CurrentAsync(context.RequestAborted);
                    if (await reports(context, ranked) is not { } ids)
                        return Results.NotFound();
                    context.Items[nameof(Ranked)] = ranked;
                    var wanted = query.Length == 0 ? "" : $"?q={Uri.EscapeDataString(Query(context))}";
                    var self = context.Request.Path.Value ?? "/";
                    var page = self[..^(file.Length + (self.Length > file.Length + 1 ? 1 : 0))];
                    var channel = await ChannelSetter.SetAsync(
                        store,
                        ranked,
                        press.Edition(context),
                        title(context),
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

    private static Task<IEnumerable<long>?> Search(HttpContext context, Ranked ranked)
    {
        var query = Query(context);
        if (query.Length == 0)
            return Task.FromResult<IEnumerable<long>?>(null);
        var found = context.RequestServices.GetRequiredService<SearchIndex>().Search(query, new NewsFilter(), true, 0, Items);
        return Task.FromResult<IEnumerable<long>?>(found.Hits.Select(hit => long.TryParse(hit.Id, out var id) ? id : 0));
    }

    private static string TopicName(HttpContext context) => Rubric.TopicOf(Key(context)) is { } topic ? Rubric.Of(topic).Name : "";

    private static string SourceName(HttpContext context) =>
        context.Items[nameof(Ranked)] is Ranked ranked ? ranked.NameOf(Key(context)).Name : Key(context);

    private static string Key(HttpContext context) => context.Request.RouteValues["key"] as string ?? "";

    private static string Query(HttpContext context) => SearchEndpoints.Query(context.Request.Query["q"]);
}
