using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>How a source does, as a person is told.</summary>
public enum Health
{
    /// <summary>It was not asked yet.</summary>
    New,

    /// <summary>Its last round went well.</summary>
    Well,

    /// <summary>Its last rounds failed.</summary>
    Ill,
}

/// <summary>One source in the list of sources.</summary>
public sealed record SourceRow
{
    public required SourceName Source { get; init; }

    /// <summary>«خبرگزاری»، «روزنامه»…</summary>
    public string Kind { get; init; } = "";

    /// <summary>Whether it works inside Iran.</summary>
    public bool Inside { get; init; }
    public Health Health { get; init; }

    /// <summary>What is wrong, a sentence; empty when it is well.</summary>
    public string Illness { get; init; } = "";

    /// <summary>When it last answered.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    /// <summary>Reports of the last day.</summary>
    public int Today { get; init; }
}
