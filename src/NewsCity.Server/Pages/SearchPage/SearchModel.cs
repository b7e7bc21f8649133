using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>What a search found.</summary>
public sealed record SearchModel
{
    public required PageHead Head { get; init; }

    /// <summary>As the reader typed it; empty before the first search.</summary>
    public required string Query { get; init; }

    /// <summary>How many reports were found.</summary>
    public int Total { get; init; }
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>Addresses of the neighbour pages of results; null where there is none.</summary>
    public string? Earlier { get; init; }
    public string? Later { get; init; }
}
