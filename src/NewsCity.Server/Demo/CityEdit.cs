namespace NewsCity.Server.Demo;

/// <summary>A silent edit; what is null stays.</summary>
public sealed record CityEdit(int Minute, string? Title, IReadOnlyList<string>? Paragraphs);
