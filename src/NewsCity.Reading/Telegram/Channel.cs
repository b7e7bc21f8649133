using NewsCity.Reading.Feeds;

namespace NewsCity.Reading.Telegram;

/// <summary>A public Telegram channel as its web page shows it: its newest posts, the oldest first.</summary>
public sealed record Channel
{
    /// <summary>Its short name, as in <c>t.me/NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it calls itself; null when the page does not say.</summary>
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Image { get; init; }
    public IReadOnlyList<ChannelPost> Posts { get; init; } = [];

    /// <summary>The channel as a feed, the newest first. Posts without words are no news.</summary>
    public Feed AsFeed() =>
        new()
        {
            Format = "telegram",
            Title = Title ?? Name,
            Description = Description,
            Link = $"https://t.me/s/{Name}",
            Image = Image,
            Entries = [.. Posts.Where(post => post.Title.Length > 0).Reverse().Select(post => post.AsEntry())],
        };
}
