using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.VersionsPage;

/// <summary>What a source changed in a report after publishing.</summary>
public sealed record VersionsModel
{
    public required PageHead Head { get; init; }
    public required long NewsId { get; init; }
    public required string Headline { get; init; }

    /// <summary>BCP 47 tag of the report; empty when unknown.</summary>
    public string Language { get; init; } = "";
    public required SourceName Source { get; init; }

    /// <summary>The changes, the latest first.</summary>
    public required IReadOnlyList<Revision> Revisions { get; init; }

    /// <summary>Whether the licence lets us show what changed in the body.</summary>
    public bool Full { get; init; }
}
