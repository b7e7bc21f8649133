namespace NewsCity.Pipeline.Pictures;

/// <summary>A kept picture.</summary>
/// <param name="Path">Where its bytes lie.</param>
/// <param name="Type">Its media type, by its first bytes.</param>
public sealed record KeptPicture(string Path, string Type);
