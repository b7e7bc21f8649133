using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.ArchivePage;

/// <summary>One day of the Solar Hijri calendar.</summary>
public sealed record ArchiveModel
{
    public required PageHead Head { get; init; }
    public required int Year { get; init; }

    /// <summary>1 to 12.</summary>
    public required int Month { get; init; }
    public required int Day { get; init; }

    /// <summary>When the day begins in Tehran.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The stories of the day, the most reported first.</summary>
    public IReadOnlyList<StoryLine> Stories { get; init; } = [];

    /// <summary>How many reports appeared that day.</summary>
    public int Reports { get; init; }

    /// <summary>Days of this month that have reports.</summary>
    public IReadOnlySet<int> Days { get; init; } = new HashSet<int>();

    public static string PathOf(int year, int month, int day) => $"/archive/{year:0000}/{month:00}/{day:00}";
}
