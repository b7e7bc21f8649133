using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.NewsPage;

/// <summary>Pictures of news, from our own address, where the licence lets us show them.</summary>
public static class PictureEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/picture/{id:long}", Methods, FindAsync);
        routes.MapMethods("/picture/{id:long}/{key:regex(^[0-9a-f]{{8}}$)}-{width:int}.webp", Methods, ShowAsync);
    }

    /// <summary>Whatever picture the report has now, for links that know only its number.</summary>
    private static async Task<IResult> FindAsync(HttpContext context, NewsStore store, PictureStore pictures, long id)
    {
        if (await ShownAsync(store, pictures, id) is not { } news)
            return Missing(context);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Redirect(Picture.Of(news, "").Path);
    }

    /// <summary>A picture by a name that never means another one: it may be kept for ever.</summary>
    private static async Task<IResult> ShowAsync(
        HttpContext context,
        NewsStore store,
        PictureStore pictures,
        long id,
        string key,
        int width
    )
    {
        if (await ShownAsync(store, pictures, id) is not { } news || PictureKey.Of(news.Image!) != key)
            return Missing(context);
        if (await pictures.GetAsync(news, width, context.RequestAborted) is not { } picture)
            return Missing(context);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(Path.GetFullPath(picture.Path), "image/webp", lastModified: File.GetLastWriteTimeUtc(picture.Path));
    }

    private static async Task<News?> ShownAsync(NewsStore store, PictureStore pictures, long id)
    {
        if (!pictures.Shown || await store.NewsAsync(id) is not { Image: not null, DeletedAt: null } news)
            return null;
        var source = (await store.SourcesAsync()).FirstOrDefault(source => source.Key == news.Source);
        return source is not null && Licence.Of(source.Licence).FullText ? news : null;
    }

    private static IResult Missing(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Results.NotFound();
    }
}
