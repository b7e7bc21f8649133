using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using NewsCity.Pipeline.WebSub;

namespace NewsCity.Server.WebSub;

/// <summary>Where WebSub hubs verify our subscriptions and send what is new: <c>/websub/CALLBACK</c>.</summary>
public static class WebSubEndpoints
{
    public static void MapWebSub(this IEndpointRouteBuilder site)
    {
        site.MapGet("/websub/{callback}", VerifyAsync);
        site.MapPost("/websub/{callback}", TakeAsync);
    }

    private static async Task<IResult> VerifyAsync(string callback, HttpRequest request, Subscriber subscriber, CancellationToken cancel)
    {
        var query = request.Query;
        long? lease = long.TryParse(query["hub.lease_seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
        var challenge = await subscriber.VerifyAsync(
            callback,
            query["hub.mode"],
            query["hub.topic"],
            query["hub.challenge"],
            lease,
            cancel
        );
        return challenge is null ? Results.NotFound() : Results.Text(challenge, "text/plain");
    }

    /// <summary>A hub is told at once that it was heard; what it sent is read afterwards.</summary>
    private static async Task<IResult> TakeAsync(
        string callback,
        HttpContext context,
        Subscriber subscriber,
        IOptions<FetchOptions> fetching,
        CancellationToken cancel
    )
    {
        var most = fetching.Value.FeedBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (context.Request.ContentLength > most)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, cancel);
        }
        catch (BadHttpRequestException e)
        {
            return Results.StatusCode(e.StatusCode);
        }
        var known = await subscriber.TakeAsync(
            callback,
            body.ToArray(),
            context.Request.ContentType,
            context.Request.Headers["X-Hub-Signature"],
            cancel
        );
        return known ? Results.StatusCode(StatusCodes.Status202Accepted) : Results.NotFound();
    }
}
