namespace NewsCity.Storage;

/// <summary>Where an article stands in the order of time.</summary>
public readonly record struct NewsPlace(DateTimeOffset Published, long Id);
