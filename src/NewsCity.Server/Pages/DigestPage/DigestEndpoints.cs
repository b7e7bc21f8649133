using NewsCity.Newsroom;
using NewsCity.Persian;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.DigestPage;

/// <summary>A day to be printed or kept as PDF: <c>/digest/1401/08/03</c>.</summary>
public static class DigestEndpoints
{
    /// <summary>Stories of each section.</summary>
    private const int IranStories = 16,
        WorldStories = 10;

    private static readonly LineDetail Detail = new(IranStories, 0, 0);

    public static void MapDigest(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            "/digest",
            (HttpContext context, Press press) =>
                Results.Redirect(press.Edition(context).Locale.To(DigestModel.PathOf(JalaliDate.Of(press.Now))))
        );
        routes.MapPage("/digest/{year:int}/{month:int}/{day:int}", ShowAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions, int year, int month, int day)
    {
        if (year is < 1300 or > 1600 || !JalaliDate.IsValid(year, month, day))
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var date = new JalaliDate(year, month, day);
        var (start, end) = date.Range();
        var edition = press.Edition(context);
        if (start > edition.Now)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var at = end <= edition.Now ? end.AddMinutes(-1) : edition.Now;
        var ranked = await editions.AtAsync(at);
        var name = edition.Locale.Day(start);
        var model = new DigestModel
        {
            Head = new()
            {
                // Ages would be those of the day of printing: the digest tells hours.
                Edition = edition,
                Title = edition.Locale[Phrases.DigestOf, name],
                Description = edition.Locale[Phrases.NewsOfDay, name],
                Path = DigestModel.PathOf(date),
            },
            Day = date,
            At = at,
            Iran = await ranked.SectionAsync(Section.Iran, IranStories, Detail),
            World = await ranked.SectionAsync(Section.World, WorldStories, Detail),
            SourceCount = ranked.SourcesOfDay,
            ReportCount = ranked.ReportsOfDay,
        };
        return new PrintedPage(DigestView.Create(model));
    }
}
