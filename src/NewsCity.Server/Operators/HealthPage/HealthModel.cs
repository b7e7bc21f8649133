using NewsCity.Pipeline.Health;
using NewsCity.Server.Pages.Layout;
using NewsCity.Storage.Archive;
using NewsCity.Storage.Health;

namespace NewsCity.Server.Operators.HealthPage;

/// <summary>How every source does.</summary>
public sealed record HealthModel
{
    public required PageHead Head { get; init; }

    /// <summary>Every source, the ill first.</summary>
    public required IReadOnlyList<SourceState> States { get; init; }

    /// <summary>Most fail at once: likely our own network does.</summary>
    public bool CutOff { get; init; }

    /// <summary>The last illnesses, the newest first.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }
    public required ArchiveSize Archive { get; init; }
}
