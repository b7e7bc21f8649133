using NewsCity.Persian;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.ArchivePage;

/// <summary>One day of the Solar Hijri calendar.</summary>
public sealed record ArchiveModel
{
    public required PageHead Head { get; init; }
    public required JalaliDate Day { get; init; }

    /// <summary>The stories of the day, the most reported first.</summary>
    public IReadOnlyList<StoryLine> Stories { get; init; } = [];

    /// <summary>How many stories and reports that day had; more than the list shows.</summary>
    public int StoryCount { get; init; }
    public int ReportCount { get; init; }

    /// <summary>Days of this month that have reports.</summary>
    public IReadOnlySet<int> Days { get; init; } = new HashSet<int>();

    /// <summary>The front page of that day at eight in the evening; of today, the front page.</summary>
    public static string FrontPageAt(JalaliDate day, DateTimeOffset now) =>
        day.ToDateTimeOffset(20) > now ? "/" : $"/at/{day.Year:0000}-{day.Month:00}-{day.Day:00}T20:00";

    /// <summary>The address of a day.</summary>
    public static string PathOf(JalaliDate day) => $"/archive/{day.Year:0000}/{day.Month:00}/{day.Day:00}";
}
