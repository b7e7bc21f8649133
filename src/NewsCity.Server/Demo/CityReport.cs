namespace NewsCity.Server.Demo;

/// <summary>An invented report. Minutes count from the start of the demo; what is negative is out when it begins.</summary>
public sealed record CityReport
{
    public required string Id { get; init; }
    public required string Agency { get; init; }
    public required int Minute { get; init; }
    public string? Kicker { get; init; }
    public required string Title { get; init; }
    public string? Lead { get; init; }
    public IReadOnlyList<string> Paragraphs { get; init; } = [];
    public string? Author { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public bool Picture { get; init; }

    /// <summary>What the agency changes silently, and when.</summary>
    public CityEdit? Edit { get; init; }

    /// <summary>When the agency takes it away.</summary>
    public int? DeletedAt { get; init; }
}
