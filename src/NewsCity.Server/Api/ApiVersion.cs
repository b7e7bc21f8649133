namespace NewsCity.Server.Api;

/// <summary>An article as it was at one reading.</summary>
/// <param name="Number">1 is the first.</param>
/// <param name="SeenAt">When this paper saw it, UTC.</param>
/// <param name="Title">The headline then.</param>
/// <param name="Lead">At most 60 words of the lead then; null where there was none.</param>
/// <param name="Text">The text then; null where the licence does not allow it.</param>
/// <param name="TextChanged">Whether the text differs from the version before.</param>
public sealed record ApiVersion(int Number, DateTimeOffset SeenAt, string Title, string? Lead, string? Text, bool TextChanged);
