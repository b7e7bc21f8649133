namespace NewsCity.Pipeline.Sources;

/// <summary>One feed of a catalogue's source.</summary>
public sealed record CatalogueFeed
{
    public required string Url { get; init; }

    /// <summary><c>feed</c> (any feed format), <c>sitemap</c> or <c>list</c>.</summary>
    public string? Kind { get; init; }
}
