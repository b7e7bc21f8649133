using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.AboutPage;

/// <summary>What the paper is and how it judges.</summary>
public static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder routes) => routes.MapPage("/about", Show);

    private static PrintedPage Show(HttpContext context, Press press)
    {
        var edition = press.Edition(context);
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[Phrases.About],
            Description = edition.Locale[Phrases.AboutAbout],
            Path = "/about",
        };
        return new(edition.Locale.IsEnglish ? AboutInEnglishView.Create(new(head)) : AboutView.Create(new(head)));
    }
}
