namespace NewsCity.Newsroom.Topics;

/// <summary>Where a report belongs in the paper.</summary>
/// <param name="Section">Iran or World.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Reason">The words that spoke loudest, as one Persian sentence.</param>
public sealed record Placement(Section Section, Topic Topic, string Reason);
