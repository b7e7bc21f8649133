using NewsCity.Newsroom.Facts;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.BlindspotPage;

/// <summary>What only one side reports.</summary>
public static class BlindspotEndpoints
{
    public static void MapBlindspots(this IEndpointRouteBuilder routes) => routes.MapPage("/blindspots", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions)
    {
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var edition = press.Edition(context);
        var spots = await ranked.BlindSpotsAsync();
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[Phrases.Blindspots],
            Description = edition.Locale[Phrases.AboutBlindspots],
            Path = "/blindspots",
            Feeds = "/blindspots/",
        };
        return new PrintedPage(BlindspotView.Create(new(head, Of(Side.Inside), Of(Side.Outside))));

        IReadOnlyList<BlindspotLine> Of(Side side) =>
            [
                .. spots
                    .Where(found => found.Spot.Teller == side)
                    .Select(found => new BlindspotLine(found.Line, found.Spot.Voices, found.Spot.Silent)),
            ];
    }
}
