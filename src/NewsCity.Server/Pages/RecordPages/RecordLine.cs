using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.RecordPages;

/// <summary>A report in a list of records.</summary>
/// <param name="Line">The report.</param>
/// <param name="What">What makes it one: «۸ رسانه بازنشر کرده‌اند».</param>
/// <param name="Path">Where that can be seen, from the root.</param>
public sealed record RecordLine(ReportLine Line, string What, string Path);
