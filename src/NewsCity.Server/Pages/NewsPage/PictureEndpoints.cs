using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.NewsPage;

/// <summary>Pictures of news, from our own address, where the licence lets us show them.</summary>
public static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/picture/{id:long}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, NewsStore store, PictureStore pictures, long id)
    {
        if (await store.NewsAsync(id) is not { Image: not null, DeletedAt: null } news)
            return Results.NotFound();
        var source = (await store.SourcesAsync()).FirstOrDefault(source => source.Key == news.Source);
        if (source is null || !Licence.Of(source.Licence).FullText)
            return Results.NotFound();
        if (await pictures.GetAsync(news, context.RequestAborted) is not { } picture)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.File(Path.GetFullPath(picture.Path), picture.Type, lastModified: File.GetLastWriteTimeUtc(picture.Path));
    }
}
