using NewsCity.Pipeline.Health;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.SourcePages;
using NewsCity.Storage.Archive;
using NewsCity.Storage.Health;

namespace NewsCity.Server.Operators.HealthPage;

/// <summary>How every source does, for operators: what <c>newscity doctor</c> says, as a page and as JSON.</summary>
public static class HealthEndpoints
{
    /// <summary>Illnesses of the past that are shown.</summary>
    private const int MostAlerts = 40;

    public static void MapHealth(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/health", ShowAsync);
        desk.MapGet("/health.json", TellAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Press press,
        Examination examination,
        HealthStore health,
        PageArchive archive
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var states = await examination.ExamineAsync();
        var model = new HealthModel
        {
            Head = new()
            {
                Edition = press.Edition(context),
                Title = "حال رسانه‌ها",
                Path = "/desk/health",
                NoIndex = true,
            },
            States = states,
            CutOff = Examination.IsCutOff(states),
            Alerts = await health.LastAlertsAsync(MostAlerts),
            Archive = archive.Size(),
        };
        return new PrintedPage(HealthView.Create(model));
    }

    private static async Task<IResult> TellAsync(HttpContext context, Examination examination)
    {
        context.Response.Headers.CacheControl = "no-store";
        var states = await examination.ExamineAsync();
        return Results.Json(
            new
            {
                cutOff = Examination.IsCutOff(states),
                sources = states.Select(state => new
                {
                    key = state.Source.Key,
                    name = state.Source.NameFa,
                    ill = state.IsIll,
                    goodAt = state.GoodAt,
                    newest = state.Newest,
                    articles = state.Articles,
                    waiting = state.Waiting,
                    entriesOfSevenDays = state.Entries,
                    refused = state.Refused,
                    unread = state.Unread,
                    partial = state.Partial,
                    usualInTheseHours = state.Quiet?.Usual,
                    ailments = state.Ailments.Select(ailment => new
                    {
                        problem = ailment.Problem,
                        sentence = Illness.Sentence(ailment.Problem),
                        since = ailment.Since,
                        ill = ailment.IsIll,
                        detail = ailment.Detail,
                    }),
                }),
            }
        );
    }
}
