namespace NewsCity.Storage;

/// <summary>A WebSub subscription: a hub that tells us of a feed's news.</summary>
public sealed record Subscription
{
    /// <summary>The feed.</summary>
    public required long Feed { get; init; }
    public required string Hub { get; init; }

    /// <summary>The address by which the hub knows the feed.</summary>
    public required string Topic { get; init; }

    /// <summary>The last part of our own address for it: long, by chance, so that nobody can guess it.</summary>
    public required string Callback { get; init; }

    /// <summary>Signs what the hub sends.</summary>
    public required string Secret { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When it runs out; null until the hub has verified that we meant it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When something came last.</summary>
    public DateTimeOffset? PushedAt { get; init; }

    /// <summary>Stable key of what was wrong last.</summary>
    public string? Problem { get; init; }
}
