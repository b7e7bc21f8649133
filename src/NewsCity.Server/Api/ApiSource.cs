namespace NewsCity.Server.Api;

/// <summary>One publisher and how it does.</summary>
public sealed record ApiSource
{
    /// <summary>Short and permanent.</summary>
    public required string Key { get; init; }

    /// <summary>Its page in this paper.</summary>
    public required string Url { get; init; }
    public required string Name { get; init; }

    /// <summary>Its English name; empty when unknown.</summary>
    public required string NameEn { get; init; }

    /// <summary>Its own site; null when unknown.</summary>
    public string? Home { get; init; }

    /// <summary><c>agency</c>, <c>newspaper</c>, <c>broadcaster</c>, <c>site</c> or <c>aggregator</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it works inside Iran.</summary>
    public required bool Inside { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }
    public required ApiLicence Licence { get; init; }

    /// <summary>Articles that it gave so far.</summary>
    public required int Articles { get; init; }

    /// <summary>When its newest article appeared, UTC; null when it gave none.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary><c>well</c>, <c>ill</c>, or <c>new</c> when it was not asked yet.</summary>
    public required string Health { get; init; }

    /// <summary>Stable key of what is wrong, such as <c>http.403</c>; null when it is well.</summary>
    public string? Problem { get; init; }
}
