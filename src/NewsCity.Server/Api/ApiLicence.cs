namespace NewsCity.Server.Api;

/// <summary>What the source lets others do.</summary>
/// <param name="Key">Such as <c>cc-by-4.0</c>, or <c>unknown</c>.</param>
/// <param name="Name">As the paper prints it.</param>
/// <param name="Url">Where its text stands; null when it has none.</param>
/// <param name="FullText">Whether the whole text is given here; else headline, at most 60 words of the lead, and the link.</param>
public sealed record ApiLicence(string Key, string Name, string? Url, bool FullText);
