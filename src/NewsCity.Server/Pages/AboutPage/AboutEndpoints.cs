using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.AboutPage;

/// <summary>What the paper is and how it judges.</summary>
public static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder routes) =>
        routes.MapReading(
            "/about",
            (HttpContext context, Press press) =>
                new PrintedPage(
                    AboutView.Create(
                        new(
                            new PageHead
                            {
                                Edition = press.Edition(context),
                                Title = "درباره و روش کار",
                                Description = "این روزنامه چگونه ساخته می‌شود و چرا هر خبر جایی دارد که دارد.",
                                Path = "/about",
                            }
                        )
                    )
                )
        );
}
