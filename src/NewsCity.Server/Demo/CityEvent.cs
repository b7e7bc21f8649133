namespace NewsCity.Server.Demo;

/// <summary>An invented event and everybody who reports it.</summary>
public sealed record CityEvent
{
    public required string Event { get; init; }
    public required string Topic { get; init; }
    public IReadOnlyList<CityReport> Reports { get; init; } = [];
}
