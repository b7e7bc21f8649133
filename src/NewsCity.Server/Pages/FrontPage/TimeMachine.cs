using System.Globalization;
using NewsCity.Persian;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>The front page of any past minute: <c>/at/1401-08-03T15:03</c>, Solar Hijri, on the clock of Tehran.</summary>
public static class TimeMachine
{
    public static void MapTimeMachine(this IEndpointRouteBuilder routes) => routes.MapPage("/at/{moment}", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, Press press, Editions editions, string moment)
    {
        if (Parse(moment) is not { } at)
            return Notices.Of(context, StatusCodes.Status404NotFound);
        if (at > press.Now)
            return Results.Redirect(press.Edition(context).Locale.To("/"));
        // Ages on the page are those of its own minute.
        var edition = press.Edition(context) with
        {
            Now = at,
        };
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[Phrases.FrontPageOf, edition.Locale.Dateline(at)],
            Path = $"/at/{moment}",
            Style = "front.css",
            NoIndex = true,
        };
        return await FrontPageEndpoints.PageAsync(head, await editions.AtAsync(at), press.Options, at);
    }

    /// <summary>The instant of <c>yyyy-MM-ddTHH:mm</c>; null when there is no such minute.</summary>
    public static DateTimeOffset? Parse(string moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (moment is not [_, _, _, _, '-', _, _, '-', _, _, 'T', _, _, ':', _, _])
            return null;
        if (
            !Number(moment.AsSpan(0, 4), out var year)
            || !Number(moment.AsSpan(5, 2), out var month)
            || !Number(moment.AsSpan(8, 2), out var day)
            || !Number(moment.AsSpan(11, 2), out var hour)
            || !Number(moment.AsSpan(14, 2), out var minute)
        )
            return null;
        if (year is < 1300 or > 1600 || !JalaliDate.IsValid(year, month, day) || hour > 23 || minute > 59)
            return null;
        return new JalaliDate(year, month, day).ToDateTimeOffset(hour, minute);
    }

    private static bool Number(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
