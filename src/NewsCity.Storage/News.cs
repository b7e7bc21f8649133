using System.Text.Json;

namespace NewsCity.Storage;

/// <summary>An article whole, as it is kept.</summary>
public sealed record News : NewsRow
{
    /// <summary>Plain text, paragraphs separated by <c>\n</c>; whatever the licence lets the site show.</summary>
    public string Text { get; init; } = "";

    /// <summary>Light sanitised HTML of the body; empty when only plain text is known.</summary>
    public string Html { get; init; } = "";
    public string? ImageCaption { get; init; }

    /// <summary>JSON array as stored.</summary>
    public string Authors { get; init; } = "[]";

    /// <summary>JSON array as stored.</summary>
    public string Tags { get; init; } = "[]";
    public string? Code { get; init; }
    public string? Place { get; init; }
    public string? Credit { get; init; }
    public DateTimeOffset? Modified { get; init; }

    /// <summary>False when nobody said when it was published; <see cref="NewsRow.Published"/> is then the time of first sight.</summary>
    public bool PublishedKnown { get; init; } = true;

    /// <summary>False when only what the feed said is known, since the page could not be read.</summary>
    public bool Whole { get; init; } = true;
    public string StoryReason { get; init; } = "";
    public string TopicReason { get; init; } = "";
    public string? PageEtag { get; init; }
    public string? PageLastModified { get; init; }
    public DateTimeOffset? RereadAt { get; init; }
    public int Rereads { get; init; }

    /// <summary>Grows with every change of the article.</summary>
    public long Seq { get; init; }

    public IReadOnlyList<string> AuthorList => JsonSerializer.Deserialize<string[]>(Authors) ?? [];
    public IReadOnlyList<string> TagList => JsonSerializer.Deserialize<string[]>(Tags) ?? [];
}
