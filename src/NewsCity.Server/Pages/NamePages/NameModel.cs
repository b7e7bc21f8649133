using NewsCity.Newsroom.Names;
using NewsCity.Persian;
using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.NamePages;

/// <summary>A person or a place, and what the news say of it.</summary>
public sealed record NameModel
{
    public required PageHead Head { get; init; }
    public required NewsName Name { get; init; }

    /// <summary>What the gazetteer knows of a place; null for persons.</summary>
    public Place? Place { get; init; }

    /// <summary>The country of a place that is none itself; null when unknown.</summary>
    public Place? Country { get; init; }

    /// <summary>How many articles name it.</summary>
    public int Articles { get; init; }

    /// <summary>Its stories, newest first, with the newest report that names it.</summary>
    public IReadOnlyList<StoryLine> Stories { get; init; } = [];

    /// <summary>Who and what else these articles name, most first.</summary>
    public IReadOnlyList<NamedLine> Beside { get; init; } = [];

    /// <summary>Address of the next page; null on the last.</summary>
    public string? Older { get; init; }
}
