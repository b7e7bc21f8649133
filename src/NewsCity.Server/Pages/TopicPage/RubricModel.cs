using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.TopicPage;

/// <summary>A section or topic with its ranked stories.</summary>
public sealed record RubricModel
{
    public required PageHead Head { get; init; }
    public required Rubric Rubric { get; init; }
    public IReadOnlyList<StoryLine> Stories { get; init; } = [];

    /// <summary>The newest reports of it.</summary>
    public IReadOnlyList<ReportLine> Latest { get; init; } = [];
}
