namespace NewsCity.Server.Api;

/// <summary>A story with its reports in the order of time.</summary>
public sealed record ApiStoryWhole : ApiStory
{
    /// <summary>The reports, the earliest first; at most 500.</summary>
    public required IReadOnlyList<ApiLine> Articles { get; init; }

    /// <summary>Why reports belong to it.</summary>
    public required IReadOnlyList<ApiReason> Reasons { get; init; }
}
