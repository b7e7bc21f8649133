using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SettingsPage;

/// <summary>The reader's own look: a plain form that sets one cookie of plain words. Without it the paper sets none.</summary>
public static class SettingsEndpoints
{
    private const string Path = "/settings";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, Show, "saved");
        routes.MapPost(Path, SaveAsync).DisableAntiforgery();
        routes.MapPost(Locale.English.To(Path), SaveAsync).DisableAntiforgery();
    }

    private static PrintedPage Show(HttpContext context, Press press, string? saved)
    {
        var edition = press.Edition(context);
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[Phrases.Settings],
            Path = Path,
            NoIndex = true,
        };
        return new(SettingsView.Create(new(head, saved is not null)));
    }

    /// <summary>Keeps the look. What another site sends in the reader's name is not heard, although no more than a colour is at stake.</summary>
    private static async Task<IResult> SaveAsync(HttpContext context, Press press)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (
            origin.Length > 0
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != press.Edition(context).Root.Authority)
        )
            return Notices.Of(context, StatusCodes.Status403Forbidden);
        if (!context.Request.HasFormContentType)
            return Notices.Of(context, StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var look = Look.Read([.. form.Where(field => field.Key != "back").SelectMany(field => field.Value.ToArray())]);
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Kept,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
        if (look == Look.Usual)
            context.Response.Cookies.Delete(Look.Cookie, options);
        else
            context.Response.Cookies.Append(Look.Cookie, look.Key, options);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = press.Edition(context).Locale.To(Path) + "?saved";
        return Results.Empty;
    }
}
