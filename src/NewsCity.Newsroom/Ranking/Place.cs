namespace NewsCity.Newsroom.Ranking;

/// <summary>One place of an edition.</summary>
/// <param name="Rank">1 for the top.</param>
/// <param name="Lead">Id of the report that speaks for the story.</param>
/// <param name="Weight">What the order was made by, before diversity; comparable within one edition only.</param>
/// <param name="Reason">Why the story stands here, one Persian sentence.</param>
public sealed record Place(int Rank, long Story, long Lead, double Weight, string Reason);
