namespace NewsCity.Newsroom.Ranking;

/// <summary>A story with the reports that it has, in any order.</summary>
public sealed record StoryReports(long Story, Section Section, Topic Topic, IReadOnlyList<RankedReport> Reports);
