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
        var (title, happened, advice) = status switch
        {
            StatusCodes.Status404NotFound => (
                "این صفحه پیدا نشد",
                "نشانی‌ای که باز کردید در این روزنامه نیست؛ شاید حرفی از آن جا افتاده باشد.",
                "خبر را از جعبه بالای صفحه بجویید یا از صفحه نخست آغاز کنید."
            ),
            StatusCodes.Status410Gone => (
                "این صفحه برداشته شد",
                "این خبر با منبعش از روزنامه برداشته شده است.",
                "همین رویداد را شاید رسانه‌های دیگر هم گفته باشند؛ آن را بجویید."
            ),
            StatusCodes.Status405MethodNotAllowed => (
                "این‌جا تنها خواندنی است",
                "درخواستی فرستاده شد که این نشانی نمی‌پذیرد.",
                "صفحه را از نو باز کنید."
            ),
            StatusCodes.Status429TooManyRequests => (
                "کمی آهسته‌تر",
                "در زمان کوتاهی درخواست‌های بسیاری از شما رسید.",
                "یک دقیقه دیگر دوباره بیایید."
            ),
            >= 400 and < 500 => ("این درخواست را نفهمیدیم", "نشانی یا درخواست درست نبود.", "از صفحه نخست آغاز کنید."),
            _ => (
                "چیزی در روزنامه خراب شد",
                "تقصیر شما نیست: هنگام آماده‌کردن این صفحه خطایی رخ داد و ثبت شد.",
                "چند لحظه دیگر صفحه را تازه کنید؛ خبری از دست نرفته است."
            ),
        };
        var head = new PageHead
        {
            Edition = press.Edition(context),
            Title = title,
            Path = "/",
            NoIndex = true,
            Inner = true,
        };
        return new PrintedPage(NoticeView.Create(new NoticeModel(head, happened, advice)), status);
    }
}
