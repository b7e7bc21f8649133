using NewsCity.Storage;

namespace NewsCity.Pipeline.Health;

/// <summary>How a source does: the one truth that <c>doctor</c>, <c>sources</c>, <c>/desk/health</c> and alerts show.</summary>
public sealed record SourceState
{
    public required Source Source { get; init; }
    public required IReadOnlyList<FeedState> Feeds { get; init; }

    /// <summary>What ails it, the worst first; empty when it is well.</summary>
    public required IReadOnlyList<Ailment> Ailments { get; init; }

    /// <summary>When one of its feeds was read last.</summary>
    public DateTimeOffset? GoodAt { get; init; }

    /// <summary>Articles kept.</summary>
    public int Articles { get; init; }

    /// <summary>When the newest was published.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Entries whose page is still to be read.</summary>
    public int Waiting { get; init; }

    /// <summary>Entries of the last seven days.</summary>
    public int Entries { get; init; }

    /// <summary>Of those: whose page may not be read (robots.txt, 401, 402, 403, 451).</summary>
    public int Refused { get; init; }

    /// <summary>Of those: whose page could not be read, or held no article.</summary>
    public int Unread { get; init; }

    /// <summary>Of those: whose page gave far less than the feed itself told.</summary>
    public int Partial { get; init; }

    /// <summary>Its habit of publishing, where enough is known of it.</summary>
    public Quiet? Quiet { get; init; }

    public bool IsIll => Ailments.Any(ailment => ailment.IsIll);
}
