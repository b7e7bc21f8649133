namespace NewsCity.Server.Api;

/// <summary>An article whole, as far as its licence allows.</summary>
public sealed record ApiArticle : ApiLine
{
    /// <summary>Plain text, paragraphs separated by a line feed; null where the licence does not allow it.</summary>
    public string? Text { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Words that its source filed it under.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>What stands under the picture; null where it is not shown.</summary>
    public string? ImageCaption { get; init; }

    /// <summary>When its source says it changed it; null when it does not say.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>False when nobody said when it was published: the time of first sight stands in.</summary>
    public required bool PublishedKnown { get; init; }
    public required ApiLicence Licence { get; init; }

    /// <summary>Why it belongs to its story, a sentence; empty for the one that opened it.</summary>
    public required string StoryReason { get; init; }

    /// <summary>Why it stands in its section and topic, a sentence.</summary>
    public required string TopicReason { get; init; }
}
