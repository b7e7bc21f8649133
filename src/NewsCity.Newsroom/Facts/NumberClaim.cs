namespace NewsCity.Newsroom.Facts;

/// <summary>One value and the reports that give it, the earliest first.</summary>
public sealed record NumberClaim(decimal Value, IReadOnlyList<long> Reports);
