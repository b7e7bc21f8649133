namespace NewsCity.Server.Pages.Layout;

/// <summary>One report in a list that is in the order of time.</summary>
public sealed record ReportLine
{
    public required long NewsId { get; init; }
    public required SourceName Source { get; init; }
    public required string Headline { get; init; }

    /// <summary>BCP 47 tag of what the report says; empty when unknown.</summary>
    public string Language { get; init; } = "";
    public required DateTimeOffset Published { get; init; }

    /// <summary>A sentence or two; empty in short lists.</summary>
    public string Lead { get; init; } = "";

    /// <summary>How often the source changed it after publishing.</summary>
    public int Edits { get; init; }

    /// <summary>When we saw that the source had taken it away.</summary>
    public DateTimeOffset? Deleted { get; init; }

    /// <summary>Whether it was the first of its story.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether it is the report that the page shows.</summary>
    public bool IsThis { get; init; }

    /// <summary>Reports that republish this one, in the order of time.</summary>
    public IReadOnlyList<ReportLine> Copies { get; init; } = [];

    public string Path => $"/news/{NewsId}";
}
