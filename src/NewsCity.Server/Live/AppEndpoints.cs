using System.Text;
using System.Text.Json;
using NewsCity.Server.Api;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Live;

/// <summary>What makes the site an app that can be read without a network: manifest, service worker, the page for when nothing is kept, and what a reader kept.</summary>
internal static class AppEndpoints
{
    private static readonly string[] Worn = ["paper.css", "script.css", "paper.js", "favicon.svg", "fonts/vazirmatn.woff2"];

    public static void MapApp(this IEndpointRouteBuilder routes)
    {
        routes.MapReading("/manifest.webmanifest", Manifest).ExcludeFromDescription();
        routes.MapReading("/sw.js", Worker).ExcludeFromDescription();
        routes
            .MapReading(
                "/offline",
                (HttpContext context, Press press) =>
                    Plain(
                        press.Edition(context),
                        "اینترنت نیست",
                        "/offline",
                        "",
                        "این صفحه هنوز در دستگاه شما نگه داشته نشده است و اکنون به روزنامه راه نیست.",
                        "صفحه‌هایی که پیش‌تر باز کرده‌اید خواندنی‌اند: از صفحه نخست آغاز کنید، یا وقتی اینترنت برگشت دوباره بیایید."
                    )
            )
            .ExcludeFromDescription();
        routes
            .MapReading(
                "/kept",
                (HttpContext context, Press press) =>
                    Plain(
                        press.Edition(context),
                        "نگه‌داشته‌ها",
                        "/kept",
                        "kept",
                        "خبرهایی که برای بعد نگه داشته‌اید و رویدادهایی که دنبال می‌کنید. این فهرست تنها در همین دستگاه است؛ ما از آن خبر نداریم."
                    )
            )
            .ExcludeFromDescription();
    }

    private static PrintedPage Plain(Edition edition, string title, string path, string filled, params string[] sentences)
    {
        var head = new PageHead
        {
            Edition = edition,
            Title = title,
            Path = path,
            NoIndex = true,
        };
        return new(PlainView.Create(new(head, sentences, filled)));
    }

    private static SentText Manifest(Press press)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["id"] = "/",
                ["name"] = press.Options.Name,
                ["short_name"] = press.Options.Name,
                ["description"] = press.Options.Motto,
                ["lang"] = "fa",
                ["dir"] = "rtl",
                ["start_url"] = "/",
                ["scope"] = "/",
                ["display"] = "minimal-ui",
                ["background_color"] = "#fffdf9",
                ["theme_color"] = "#fffdf9",
                ["icons"] = new[]
                {
                    new
                    {
                        src = Assets.Path("favicon.svg"),
                        sizes = "any",
                        type = "image/svg+xml",
                    },
                },
                ["shortcuts"] = new[] { new { name = "نگه‌داشته‌ها", url = "/kept" }, new { name = "جست‌وجو", url = "/search" } },
            },
            ApiJson.Options
        );
        return new(json, "application/manifest+json; charset=utf-8");
    }

    /// <summary>The worker as written, with the addresses of this program's files: a new program is a new worker.</summary>
    private static SentText Worker()
    {
        var written = Encoding.UTF8.GetString(Assets.At(Assets.Path("sw.js"))!.Bytes);
        var files = JsonSerializer.Serialize(Worn.Select(Assets.Path).Append("/offline"), ApiJson.Options);
        return new(
            Encoding.UTF8.GetBytes(written.Replace("[\"FILES\"]", files, StringComparison.Ordinal)),
            "text/javascript; charset=utf-8"
        );
    }

    private sealed class SentText(byte[] bytes, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Sheet.SendAsync(httpContext, bytes, contentType);
    }
}
