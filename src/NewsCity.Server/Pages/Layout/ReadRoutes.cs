using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using NewsCity.Server.Pages.FrontPage;

namespace NewsCity.Server.Pages.Layout;

/// <summary>How every address for readers is mapped.</summary>
public static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a page: an address for readers, in Persian and, under <see cref="Locale.EnglishRoot"/>, in English.</summary>
    /// <param name="routes">The map.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="handler">Answers it.</param>
    /// <param name="query">The only query keys that make another answer.</param>
    public static void MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate handler, params string[] query)
    {
        routes.MapReading(pattern, handler, query);
        routes.MapReading(Locale.English.To(pattern), handler, query);
    }

    /// <summary>Maps one address that may be read (GET, HEAD) and whose answer is kept as long as the edition stands.</summary>
    /// <param name="routes">The map.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="handler">Answers it.</param>
    /// <param name="query">The only query keys that make another answer.</param>
    public static RouteHandlerBuilder MapReading(
        this IEndpointRouteBuilder routes,
        string pattern,
        Delegate handler,
        params string[] query
    ) =>
        routes
            .MapMethods(pattern, Methods, handler)
            .CacheOutput(
                (OutputCachePolicyBuilder policy) =>
                {
                    policy.Expire(routes.ServiceProvider.GetRequiredService<Press>().Options.Keep);
                    policy.VaryByValue(
                        async (context, cancel) =>
                        {
                            var editions = context.RequestServices.GetRequiredService<Editions>();
                            var edition = (await editions.CurrentAsync(cancel)).Number;
                            return KeyValuePair.Create("edition", edition.ToString(CultureInfo.InvariantCulture));
                        }
                    );
                    policy.VaryByValue(context => KeyValuePair.Create("look", Look.Of(context).Key));
                    policy.SetVaryByHeader("Accept-Encoding").SetVaryByQuery(query.Length == 0 ? ["-"] : query);
                }
            );
}
