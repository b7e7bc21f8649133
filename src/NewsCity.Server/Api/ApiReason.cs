namespace NewsCity.Server.Api;

/// <summary>Why a report belongs to a story.</summary>
/// <param name="Article">The report.</param>
/// <param name="Reason">A Persian sentence.</param>
public sealed record ApiReason(long Article, string Reason);
