using NewsCity.Newsroom.Facts;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.StoryPage;

/// <summary>One event and everybody who reported it.</summary>
public sealed record StoryModel
{
    public required PageHead Head { get; init; }
    public required long StoryId { get; init; }

    /// <summary>The headline of the best report.</summary>
    public required string Headline { get; init; }

    /// <summary>BCP 47 tag of the headline; empty when unknown.</summary>
    public string Language { get; init; } = "";

    /// <summary>The most telling sentences, each chosen from a report and followed by its source.</summary>
    public IReadOnlyList<Voice> Sentences { get; init; } = [];

    /// <summary>What the reports say together and apart.</summary>
    public StoryFacts? Facts { get; init; }

    /// <summary>The source of a report by its key.</summary>
    public required Func<string, SourceName> NameOf { get; init; }

    /// <summary>The source of each report of the story.</summary>
    public IReadOnlyDictionary<long, SourceName> SourceOf { get; init; } = new Dictionary<long, SourceName>();

    /// <summary>Original reports in the order of time, copies folded under theirs.</summary>
    public required IReadOnlyList<ReportLine> Reports { get; init; }
    public int Sources { get; init; }

    /// <summary>How many reports, copies among them.</summary>
    public int ReportCount { get; init; }
    public required DateTimeOffset Begun { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Why these reports are one story, each a sentence.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public required Rubric Section { get; init; }
    public Rubric? Topic { get; init; }
    public Picture? Picture { get; init; }
    public IReadOnlyList<StoryLine> Important { get; init; } = [];
}
