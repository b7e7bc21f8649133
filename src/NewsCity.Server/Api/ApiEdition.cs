namespace NewsCity.Server.Api;

/// <summary>The ranked front page at one instant.</summary>
public sealed record ApiEdition
{
    /// <summary>The instant, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The same minute on the Solar Hijri calendar in Tehran, such as <c>1401-08-03T15:03</c>.</summary>
    public required string Jalali { get; init; }

    /// <summary>Its page in this paper.</summary>
    public required string Url { get; init; }

    /// <summary>The most important stories of Iran, ranked.</summary>
    public required IReadOnlyList<ApiRanked> Iran { get; init; }

    /// <summary>The most important stories of the world, ranked.</summary>
    public required IReadOnlyList<ApiRanked> World { get; init; }

    /// <summary>Reports and sources of the day before that instant.</summary>
    public required int Reports { get; init; }
    public required int Sources { get; init; }
}
