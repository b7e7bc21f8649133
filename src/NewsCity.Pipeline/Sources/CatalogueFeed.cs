namespace NewsCity.Pipeline.Sources;

/// <summary>One feed of a catalogue's source.</summary>
public sealed record CatalogueFeed
{
    public required string Url { get; init; }

    /// <summary><c>feed</c> (any feed format), <c>sitemap</c>, <c>list</c> or <c>telegram</c> (a channel's page <c>t.me/s/NAME</c>).</summary>
    public string? Kind { get; init; }
}
