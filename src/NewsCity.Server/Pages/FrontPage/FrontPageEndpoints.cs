using NewsCity.Newsroom;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.TopicPage;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>The front page and its two sections.</summary>
public static class FrontPageEndpoints
{
    /// <summary>Stories on a section page.</summary>
    private const int SectionStories = 40;

    /// <summary>How much the front page says: enough to know, little enough to see all of it.</summary>
    private static readonly LineDetail IranDetail = new(8, 4, 17),
        WorldDetail = new(5, 2, 10),
        SectionDetail = new(20, 8, 40);

    public static void MapFrontPage(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", ShowAsync);
        routes.MapPage(
            "/iran",
            (HttpContext context, Press press, Editions editions) => SectionAsync(context, press, editions, Section.Iran)
        );
        routes.MapPage(
            "/world",
            (HttpContext context, Press press, Editions editions) => SectionAsync(context, press, editions, Section.World)
        );
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var edition = press.Edition(context);
        var head = new PageHead
        {
            Edition = edition,
            Title = "",
            Description = edition.Locale[Phrases.AboutFrontPage],
            Path = "/",
            Style = "front.css",
            Feeds = "/",
        };
        return await PageAsync(head, ranked, press.Options, null);
    }

    /// <summary>The front page of an edition, of now or of a past instant.</summary>
    internal static async Task<IResult> PageAsync(PageHead head, Ranked ranked, PaperOptions options, DateTimeOffset? at)
    {
        var topics = new List<TopicColumn>();
        foreach (var (topic, rubric) in Rubric.Topics)
            if (await ranked.TopicAsync(topic, options.TopicStories, LineDetail.Bare) is { Count: > 0 } lines)
                topics.Add(new(rubric, [.. lines.Select(line => line with { Rank = 0 })]));
        var model = new FrontPageModel
        {
            Head = head,
            At = at,
            Iran = await ranked.SectionAsync(Section.Iran, options.IranStories, IranDetail),
            World = await ranked.SectionAsync(Section.World, options.WorldStories, WorldDetail),
            Topics = topics,
            Latest = [.. ranked.Latest.Take(9).Select(row => Lines.Of(row, ranked.NameOf(row.Source)))],
            SourceCount = ranked.SourcesOfDay,
            ReportCount = ranked.ReportsOfDay,
        };
        return new PrintedPage(FrontPageView.Create(model));
    }

    private static async Task<IResult> SectionAsync(HttpContext context, Press press, Editions editions, Section section)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var rubric = Rubric.Of(section);
        var stories = await ranked.SectionAsync(section, SectionStories, SectionDetail);
        return await RubricEndpoints.PageAsync(press.Edition(context), ranked, rubric, stories, new NewsFilter { Section = section });
    }
}
