using Microsoft.Extensions.Options;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Knows what is the same on every page: name, motto, address, the hour, and how its reader wants it.</summary>
public sealed class Press(TimeProvider clock, IOptions<PaperOptions> options)
{
    public PaperOptions Options => options.Value;
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The printing that answers this request.</summary>
    public Edition Edition(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = Options.Address ?? new Uri($"{context.Request.Scheme}://{Host(context)}/");
        var look = Look.Of(context);
        var locale = Locale.Of(context.Request.Path, look.Latin);
        return locale.IsEnglish
            ? new(Options.EnglishName, Options.EnglishMotto, Now, root, locale, look)
            : new(Options.Name, Options.Motto, Now, root, locale, look);
    }

    // A host header is the client's word: one that makes no address is not repeated.
    private static string Host(HttpContext context)
    {
        var host = context.Request.Host.Value ?? "";
        return Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri) && uri.AbsolutePath == "/" && uri.UserInfo.Length == 0
            ? uri.Authority
            : "localhost";
    }
}
