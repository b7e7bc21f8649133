using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>A printed feed as an answer, with a validator.</summary>
internal sealed class SentFeed(byte[] bytes, string contentType) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Sheet.SendAsync(httpContext, bytes, contentType);
}
