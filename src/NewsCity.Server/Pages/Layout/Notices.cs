using NewsCity.Server.Api;

namespace NewsCity.Server.Pages.Layout;

/// <summary>Pages for what did not go well. Each says what happened and what to do.</summary>
public static class Notices
{
    /// <summary>Answers an empty error status with a page, for readers who asked for one.</summary>
    public static IApplicationBuilder UseNotices(this IApplicationBuilder site)
    {
        site.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = context => Of(context, context.Response.StatusCode).ExecuteAsync(context),
                SuppressDiagnosticsCallback = _ => false,
            }
        );
        return site.UseStatusCodePages(pages =>
            Of(pages.HttpContext, pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext)
        );
    }

    /// <summary>The page for a status.</summary>
    public static IResult Of(HttpContext context, int status)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ApiSetup.IsApi(context.Request.Path))
            return ApiProblem.Of(status);
        var press = context.RequestServices.GetRequiredService<Press>();
        var edition = press.Edition(context);
        var (title, happened, advice) = status switch
        {
            StatusCodes.Status404NotFound => (Phrases.NotFound, Phrases.NotFoundWhy, Phrases.NotFoundAdvice),
            StatusCodes.Status410Gone => (Phrases.GonePage, Phrases.GonePageWhy, Phrases.GonePageAdvice),
            StatusCodes.Status405MethodNotAllowed => (Phrases.ReadOnly, Phrases.ReadOnlyWhy, Phrases.ReadOnlyAdvice),
            StatusCodes.Status429TooManyRequests => (Phrases.TooMany, Phrases.TooManyWhy, Phrases.TooManyAdvice),
            >= 400 and < 500 => (Phrases.BadRequest, Phrases.BadRequestWhy, Phrases.BadRequestAdvice),
            _ => (Phrases.Failed, Phrases.FailedWhy, Phrases.FailedAdvice),
        };
        var head = new PageHead
        {
            Edition = edition,
            Title = edition.Locale[title],
            Path = "/",
            NoIndex = true,
            Inner = true,
        };
        return new PrintedPage(NoticeView.Create(new NoticeModel(head, edition.Locale[happened], edition.Locale[advice])), status);
    }
}
