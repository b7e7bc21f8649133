namespace NewsCity.Newsroom.Facts;

/// <summary>A part of a headline.</summary>
/// <param name="IsNew">True when the story's first headline has none of its words.</param>
public sealed record HeadlinePart(string Text, bool IsNew);
