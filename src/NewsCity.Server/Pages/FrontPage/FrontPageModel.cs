using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.FrontPage;

/// <summary>The front page of one edition.</summary>
public sealed record FrontPageModel
{
    public required PageHead Head { get; init; }

    /// <summary>The most important stories of Iran, ranked.</summary>
    public required IReadOnlyList<StoryLine> Iran { get; init; }

    /// <summary>The most important stories of the world, ranked.</summary>
    public required IReadOnlyList<StoryLine> World { get; init; }

    /// <summary>The topics that have stories, each with its best.</summary>
    public IReadOnlyList<TopicColumn> Topics { get; init; } = [];

    /// <summary>The newest reports of all sources.</summary>
    public IReadOnlyList<ReportLine> Latest { get; init; } = [];

    /// <summary>The past instant whose edition it is; null for the edition of now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How many sources and reports the edition was made of.</summary>
    public int SourceCount { get; init; }
    public int ReportCount { get; init; }
}
