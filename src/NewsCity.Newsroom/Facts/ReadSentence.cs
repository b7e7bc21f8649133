namespace NewsCity.Newsroom.Facts;

/// <summary>One sentence of a report.</summary>
/// <param name="Terms">The terms that it holds, each once.</param>
/// <param name="Stands">True when its length lets it stand by itself.</param>
internal sealed record ReadSentence(string Text, uint[] Terms, bool Stands);
