using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.Rights;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>One source: who it is, how it does, what it said last.</summary>
public sealed record SourceModel
{
    public required PageHead Head { get; init; }
    public required SourceRow Row { get; init; }
    public string EnglishName { get; init; } = "";
    public Uri? Home { get; init; }
    public required Licence Licence { get; init; }

    /// <summary>Its feeds that we read.</summary>
    public IReadOnlyList<FeedHealth> Feeds { get; init; } = [];

    /// <summary>Its newest reports, newest first.</summary>
    public IReadOnlyList<ReportLine> Reports { get; init; } = [];

    /// <summary>Address of the next page of reports; null on the last.</summary>
    public string? Older { get; init; }
}
