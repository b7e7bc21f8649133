using NewsCity.Reading.Feeds;

namespace NewsCity.Reading.Telegram;

/// <summary>One post of a channel.</summary>
public sealed record ChannelPost
{
    /// <summary>Channel and number, as in <c>NAME/123</c>.</summary>
    public required string Id { get; init; }
    public required string Link { get; init; }
    public DateTimeOffset? Published { get; init; }

    /// <summary>Its first line, without the signs that decorate it, at most <see cref="ChannelReader.LongestTitle"/> characters; empty without words.</summary>
    public string Title { get; init; } = "";

    /// <summary>What follows the first line, or everything where that was cut; sanitised HTML with line breaks and links.</summary>
    public string Html { get; init; } = "";
    public string? Image { get; init; }

    /// <summary>Whose post it passes on; null when it is its own.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>Where that post is, if it is public.</summary>
    public string? ForwardedLink { get; init; }

    /// <summary>Telegram marks it as edited.</summary>
    public bool Edited { get; init; }

    /// <summary>Its hashtags, without the sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>The post as an entry that needs no page.</summary>
    public Entry AsEntry() =>
        new()
        {
            Id = Id,
            Title = Title,
            Link = Link,
            Published = Published,
            Content = Html,
            Image = Image,
            Authors = ForwardedFrom is null ? [] : [ForwardedFrom],
            Categories = Hashtags,
            Whole = true,
        };
}
