using NewsCity.Persian;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.DigestPage;

/// <summary>One day on paper: the edition at its end, or of now, set to be printed.</summary>
public sealed record DigestModel
{
    public required PageHead Head { get; init; }
    public required JalaliDate Day { get; init; }

    /// <summary>The instant of the edition.</summary>
    public required DateTimeOffset At { get; init; }
    public IReadOnlyList<StoryLine> Iran { get; init; } = [];
    public IReadOnlyList<StoryLine> World { get; init; } = [];

    /// <summary>How many sources and reports the edition was made of.</summary>
    public int SourceCount { get; init; }
    public int ReportCount { get; init; }

    /// <summary>The address of a day's digest.</summary>
    public static string PathOf(JalaliDate day) => $"/digest/{day.Year:0000}/{day.Month:00}/{day.Day:00}";
}
