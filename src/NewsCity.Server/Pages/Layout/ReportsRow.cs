namespace NewsCity.Server.Pages.Layout;

/// <summary>Reports along a line of time.</summary>
/// <param name="Reports">In the order of time.</param>
/// <param name="Locale">How the interface speaks.</param>
/// <param name="Day">The day whose reports show only the hour.</param>
/// <param name="Full">Whether leads are shown.</param>
public readonly record struct ReportsRow(IReadOnlyList<ReportLine> Reports, Locale Locale, DateTimeOffset Day, bool Full);
