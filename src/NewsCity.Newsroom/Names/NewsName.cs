namespace NewsCity.Newsroom.Names;

/// <summary>A person or a place that a report names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its Persian name in one spelling, whatever the report's.</param>
public readonly record struct NewsName(NameKind Kind, string Name);
