using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.VersionsPage;

/// <summary>What a source changed after publishing.</summary>
public static class VersionsEndpoints
{
    /// <summary>Changes that are shown.</summary>
    private const int Most = 20;

    public static void MapVersions(this IEndpointRouteBuilder routes) => routes.MapPage("/news/{id:long}/versions", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions, NewsStore store, long id)
    {
        if (await store.NewsAsync(id) is not { } news || await store.VersionsAsync(id) is not { Count: > 1 } versions)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var full = ranked.Sources.TryGetValue(news.Source, out var source) && Licence.Of(source.Licence).FullText;
        var edition = press.Edition(context);
        var model = new VersionsModel
        {
            Head = new()
            {
                Edition = edition,
                Title = edition.Locale[Phrases.ChangesOf, news.Title],
                Path = $"/news/{id}/versions",
                Style = "news.css",
                NoIndex = true,
            },
            NewsId = id,
            Headline = news.Title,
            Language = news.Language,
            Source = ranked.NameOf(news.Source),
            Revisions = [.. versions.Zip(versions.Skip(1), (before, after) => Of(before, after, full)).Reverse().Take(Most)],
            Full = full,
        };
        return new PrintedPage(VersionsView.Create(model));
    }

    private static Revision Of(NewsVersion before, NewsVersion after, bool full)
    {
        var changed = before.Text != after.Text;
        return new(
            after.SeenAt,
            Difference.Of(before.Title, after.Title),
            Difference.Of(Lead(before, full), Lead(after, full)),
            changed && full ? Difference.Of(before.Text, after.Text) : [],
            changed
        );
    }

    private static string Lead(NewsVersion version, bool full) => full ? version.Lead ?? "" : Excerpt.Of(version.Lead ?? "");
}
