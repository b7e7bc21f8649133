using NewsCity.Newsroom;

namespace NewsCity.Server.Api;

/// <summary>An article in a list.</summary>
public record ApiLine
{
    /// <summary>The permanent number; never reused.</summary>
    public required long Id { get; init; }

    /// <summary>Its page in this paper.</summary>
    public required string Url { get; init; }

    /// <summary>The original at its source.</summary>
    public required string Original { get; init; }
    public required ApiSourceName Source { get; init; }

    /// <summary>The line above the headline; null where there is none.</summary>
    public string? Kicker { get; init; }
    public required string Title { get; init; }

    /// <summary>At most 60 words of the lead; null where there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>BCP 47 tag of the text; empty when unknown.</summary>
    public required string Language { get; init; }

    /// <summary>When its source published it, UTC.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When this paper first saw it, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When this paper saw that its source had taken it away; null while it stands.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>How many versions are known; 1 when it was never changed.</summary>
    public required int Versions { get; init; }

    /// <summary>The story that it belongs to.</summary>
    public required long Story { get; init; }

    /// <summary>The article that it republishes; null for an original.</summary>
    public long? DuplicateOf { get; init; }
    public required Section Section { get; init; }
    public required Topic Topic { get; init; }

    /// <summary>Its picture, from this paper; null where there is none or the licence does not let us show it.</summary>
    public string? Image { get; init; }
}
