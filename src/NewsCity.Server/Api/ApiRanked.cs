namespace NewsCity.Server.Api;

/// <summary>A story at its place in an edition.</summary>
public sealed record ApiRanked
{
    /// <summary>Its place, from 1.</summary>
    public required int Rank { get; init; }
    public required long Story { get; init; }

    /// <summary>The story's page in this paper.</summary>
    public required string Url { get; init; }

    /// <summary>The report whose headline is printed.</summary>
    public required long Article { get; init; }
    public required string Title { get; init; }
    public string? Kicker { get; init; }

    /// <summary>The most telling sentence of the report; null further down.</summary>
    public string? Sentence { get; init; }
    public required ApiSourceName Source { get; init; }

    /// <summary>Who had it first.</summary>
    public ApiSourceName? First { get; init; }

    /// <summary>How many sources report it.</summary>
    public required int Sources { get; init; }

    /// <summary>When its newest report appeared, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Why it stands here, each a Persian sentence.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Other reports whose headlines say it differently.</summary>
    public required IReadOnlyList<ApiVoice> Voices { get; init; }
}
