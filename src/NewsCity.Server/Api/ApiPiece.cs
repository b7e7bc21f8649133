namespace NewsCity.Server.Api;

/// <summary>A stretch of text; all in a row are the text.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Marked">Whether it is what was sought.</param>
public sealed record ApiPiece(string Text, bool Marked);
