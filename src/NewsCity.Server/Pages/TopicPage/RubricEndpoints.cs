using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.TopicPage;

/// <summary>The pages of topics, and the frame that sections share with them.</summary>
public static class RubricEndpoints
{
    /// <summary>Stories on a topic page.</summary>
    private const int Stories = 40;

    /// <summary>Reports in the margin.</summary>
    private const int Newest = 12;
    private static readonly LineDetail Detail = new(20, 8, 40);

    public static void MapTopics(this IEndpointRouteBuilder routes) => routes.MapPage("/topic/{key}", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions, string key)
    {
        if (Rubric.TopicOf(key) is not { } topic)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var stories = await ranked.TopicAsync(topic, Stories, Detail);
        return await PageAsync(press.Edition(context), ranked, Rubric.Of(topic), stories, new NewsFilter { Topic = topic });
    }

    /// <summary>A section or topic: its ranked stories, and its newest reports in the margin.</summary>
    internal static async Task<IResult> PageAsync(
        Edition edition,
        Ranked ranked,
        Rubric rubric,
        IReadOnlyList<StoryLine> stories,
        NewsFilter filter
    )
    {
        var model = new RubricModel
        {
            Head = new()
            {
                Edition = edition,
                Title = edition.Locale[rubric.Title],
                Description = edition.Locale[Phrases.ImportantOfRubric, rubric.Title],
                Path = rubric.Path,
                Style = "front.css",
                Feeds = rubric.Path + "/",
                Rubric = rubric.Key,
            },
            Rubric = rubric,
            Stories = stories,
            Latest = [.. (await ranked.LatestAsync(filter, Newest)).Select(row => Lines.Of(row, ranked.NameOf(row.Source)))],
        };
        return new PrintedPage(RubricView.Create(model));
    }
}
