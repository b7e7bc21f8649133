namespace NewsCity.Server.Pages.Syndication;

/// <summary>A list of the paper as feed readers take it.</summary>
public sealed record Channel
{
    public required string Title { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Absolute address of the list's page.</summary>
    public required string Page { get; init; }

    /// <summary>Absolute address of the feed itself.</summary>
    public required string Self { get; init; }

    /// <summary>When its newest item changed.</summary>
    public required DateTimeOffset Updated { get; init; }
    public IReadOnlyList<ChannelItem> Items { get; init; } = [];
}
