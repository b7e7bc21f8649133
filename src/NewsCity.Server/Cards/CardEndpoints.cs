using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NewsCity.Persian;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.StoryPage;
using NewsCity.Storage;

namespace NewsCity.Server.Cards;

/// <summary><c>/story/ID/card.png</c>: a story's headline as a picture.</summary>
internal static class CardEndpoints
{
    public static IServiceCollection AddCards(this IServiceCollection services) => services.AddSingleton<CardStore>();

    public static void MapCards(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/story/{id:long}/card.png", [HttpMethods.Get, HttpMethods.Head], ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        CardStore cards,
        long id
    )
    {
        var rows = await store.StoryAsync(id);
        if (rows.Count == 0)
            return Results.NotFound();
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var sources = rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).ToList();
        var count = PersianNumbers.ToPersianDigits(sources.Count.ToString(CultureInfo.InvariantCulture));
        var first = ranked.NameOf(rows[0].Source).Name;
        var text = new CardText(
            press.Options.Name,
            JalaliDate.Format(rows[0].Published, "dddd d MMMM yyyy"),
            StoryEndpoints.Best(rows).Title,
            sources.Count > 1 ? $"{count} رسانه · نخست: {first}" : first
        );
        var png = await cards.GetAsync(text, context.RequestAborted);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, 8))}\"");
        return Results.Bytes(png, "image/png", entityTag: tag);
    }
}
