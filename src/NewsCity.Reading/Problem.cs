namespace NewsCity.Reading;

/// <summary>Why foreign input could not be read: a stable key such as <c>feed.not-xml</c>, counted and shown to the editor.</summary>
public readonly record struct Problem(string Key);
