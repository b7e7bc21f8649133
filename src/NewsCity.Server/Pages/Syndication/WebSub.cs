using NewsCity.Pipeline.Publishing;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.Syndication;

/// <summary>Says in the head of a feed which hubs are told of its news, and what the feed is called there (W3C WebSub, discovery).</summary>
internal static class WebSub
{
    public static void Link(HttpContext context, Edition edition)
    {
        foreach (var hub in context.RequestServices.GetRequiredService<Hub>().Hubs)
            context.Response.Headers.Append("Link", $"<{hub.AbsoluteUri}>; rel=\"hub\"");
        context.Response.Headers.Append("Link", $"<{edition.Absolute(context.Request.Path + context.Request.QueryString)}>; rel=\"self\"");
    }
}
