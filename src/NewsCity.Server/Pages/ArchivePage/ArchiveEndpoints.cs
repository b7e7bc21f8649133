using NewsCity.Persian;
using NewsCity.Server.Pages.FrontPage;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;
using NewsCity.Server.Pages.StoryPage;
using NewsCity.Storage;

namespace NewsCity.Server.Pages.ArchivePage;

/// <summary>The paper by days of the Solar Hijri calendar.</summary>
public static class ArchiveEndpoints
{
    /// <summary>Stories shown of a day.</summary>
    private const int Stories = 60;

    /// <summary>Reports of a day that are looked at.</summary>
    private const int MostReports = 10_000;

    public static void MapArchive(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            "/archive",
            (HttpContext context, Press press) =>
                Results.Redirect(press.Edition(context).Locale.To(ArchiveModel.PathOf(JalaliDate.Of(press.Now))))
        );
        routes.MapPage("/archive/{year:int}/{month:int}/{day:int}", ShowAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        Press press,
        Editions editions,
        NewsStore store,
        int year,
        int month,
        int day
    )
    {
        if (year is < 1300 or > 1600 || !JalaliDate.IsValid(year, month, day))
            return Notices.Of(context, StatusCodes.Status404NotFound);
        var date = new JalaliDate(year, month, day);
        var (start, end) = date.Range();
        var reports = await store.LatestAsync(new NewsFilter { From = start, Until = end }, MostReports);
        var ranked = await editions.CurrentAsync(context.RequestAborted);
        var stories = reports
            .GroupBy(row => row.Story)
            .Select(story => story.OrderBy(row => row.Published).ThenBy(row => row.Id).ToList())
            .OrderByDescending(rows => rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(rows => rows.Count)
            .ThenByDescending(rows => rows[0].Published)
            .ToList();
        var edition = press.Edition(context);
        var name = edition.Locale.Day(start);
        var model = new ArchiveModel
        {
            Head = new()
            {
                Edition = edition,
                Title = name,
                Description = edition.Locale[Phrases.NewsOfDay, name],
                Path = ArchiveModel.PathOf(date),
            },
            Day = date,
            Stories = [.. stories.Take(Stories).Select((rows, i) => Line(rows, i, ranked))],
            StoryCount = stories.Count,
            ReportCount = reports.Count,
            Days = await DaysAsync(store, date, press.Now),
        };
        return new PrintedPage(ArchiveView.Create(model));
    }

    private static StoryLine Line(List<NewsRow> rows, int index, Ranked ranked)
    {
        var best = StoryEndpoints.Best(rows);
        return new()
        {
            Rank = index + 1,
            StoryId = best.Story,
            NewsId = best.Id,
            Headline = best.Title,
            Language = best.Language,
            Sentence = index < 10 && best.Lead is not null ? Excerpt.Of(best.Lead, 32) : "",
            Updated = rows[^1].Published,
            Sources = rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count(),
            Source = ranked.NameOf(best.Source),
            First = ranked.NameOf(rows[0].Source),
        };
    }

    /// <summary>Days of the month that have reports.</summary>
    private static async Task<IReadOnlySet<int>> DaysAsync(NewsStore store, JalaliDate date, DateTimeOffset now)
    {
        var days = new HashSet<int>();
        for (var day = date with { Day = 1 }; day.Month == date.Month; day = day.AddDays(1))
        {
            var (start, end) = day.Range();
            if (start > now)
                break;
            if ((await store.LatestAsync(new NewsFilter { From = start, Until = end }, 1)).Count > 0)
                days.Add(day.Day);
        }
        return days;
    }
}
