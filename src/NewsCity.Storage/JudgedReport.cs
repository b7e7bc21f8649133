using NewsCity.Newsroom;

namespace NewsCity.Storage;

/// <summary>A report with the story that it was given.</summary>
public sealed record JudgedReport(Report Report, long Story, long? DuplicateOf);
