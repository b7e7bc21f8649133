namespace NewsCity.Reading.Feeds;

/// <summary>A file that an entry points to. Length in bytes, as stated.</summary>
public sealed record Enclosure(string Url, string? Type, long? Length);
