namespace NewsCity.Newsroom.Ranking;

/// <summary>A report as the ranking sees it.</summary>
/// <param name="Source">Key of the source; empty when unknown.</param>
/// <param name="IsCopy">True for a report that republishes another: it counts as a republisher, not as a voice.</param>
/// <param name="SourceWeight">How much the source counts, 1 for an ordinary one.</param>
public sealed record RankedReport(long Id, string Source, DateTimeOffset Published, bool IsCopy, double SourceWeight);
