using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SearchPage;

/// <summary>What a search found.</summary>
public sealed record SearchModel
{
    public required PageHead Head { get; init; }

    /// <summary>What the reader asked.</summary>
    public required SearchFields Fields { get; init; }

    /// <summary>Sources to choose from.</summary>
    public IReadOnlyList<SourceName> Sources { get; init; } = [];

    /// <summary>How many reports were found.</summary>
    public int Total { get; init; }

    /// <summary>Those of this page, one for each story with the others folded under it.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    /// <summary>What the reader may have meant: words that the news have, each with its address.</summary>
    public IReadOnlyList<(string Query, string Path)> Meant { get; init; } = [];

    /// <summary>Address of the search for the same words without other fields; null when there are none.</summary>
    public string? Widened { get; init; }

    /// <summary>Addresses of the neighbour pages of results; null where there is none.</summary>
    public string? Earlier { get; init; }
    public string? Later { get; init; }
}
