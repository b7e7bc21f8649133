using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>One source in the list of sources.</summary>
public sealed record SourceRow
{
    public required SourceName Source { get; init; }

    /// <summary>«خبرگزاری»، «روزنامه»…</summary>
    public Phrase Kind { get; init; }

    /// <summary>Whether it works inside Iran.</summary>
    public bool Inside { get; init; }
    public Health Health { get; init; }

    /// <summary>What is wrong, a sentence; empty when it is well.</summary>
    public Phrase Illness { get; init; } = Phrase.Empty;

    /// <summary>When it last answered.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    /// <summary>When its newest report appeared.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Reports that it gave so far.</summary>
    public int Reports { get; init; }
}
