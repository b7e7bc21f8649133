using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;

namespace NewsCity.Server.Pages.NewsPage;

/// <summary>One report as a page of the paper.</summary>
public sealed record NewsModel
{
    public required PageHead Head { get; init; }

    /// <summary>The permanent number.</summary>
    public required long NewsId { get; init; }

    /// <summary>BCP 47 tag of what the report says; empty when unknown.</summary>
    public string Language { get; init; } = "";
    public string Kicker { get; init; } = "";
    public required string Headline { get; init; }

    /// <summary>The summary above the body; at most 60 words where the licence allows no more.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The body; empty where the licence does not allow the full text.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];
    public required DateTimeOffset Published { get; init; }
    public Picture? Picture { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public required SourceName Source { get; init; }

    /// <summary>Address of the original.</summary>
    public required Uri Original { get; init; }
    public required Licence Licence { get; init; }

    /// <summary>The report of this story that was first; null when this one was.</summary>
    public ReportLine? First { get; init; }

    /// <summary>The report that this one republishes.</summary>
    public ReportLine? CopyOf { get; init; }

    /// <summary>How often the source changed it after publishing, and when last.</summary>
    public int Edits { get; init; }
    public DateTimeOffset? Edited { get; init; }

    /// <summary>When we saw that the source had taken it away.</summary>
    public DateTimeOffset? Deleted { get; init; }
    public long StoryId { get; init; }

    /// <summary>All reports of the story in the order of time, this one among them; empty when it stands alone.</summary>
    public IReadOnlyList<ReportLine> Story { get; init; } = [];

    /// <summary>How many reports the story has; may be more than <see cref="Story"/> shows.</summary>
    public int StoryCount { get; init; }

    /// <summary>How many sources report it.</summary>
    public int StorySources { get; init; }
    public required Rubric Section { get; init; }
    public Rubric? Topic { get; init; }

    /// <summary>The most important news of Iran and the world.</summary>
    public IReadOnlyList<StoryLine> Important { get; init; } = [];
}
