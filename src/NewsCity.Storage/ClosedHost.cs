namespace NewsCity.Storage;

/// <summary>A host that is left alone for a while.</summary>
public sealed record ClosedHost
{
    /// <summary>Name or address, with its port where that is not the usual one.</summary>
    public required string Authority { get; init; }
    public DateTimeOffset ClosedUntil { get; init; }

    /// <summary>Stable key: <c>fetch.closed</c> when it asked for it, <c>fetch.host-down</c> when it could not be reached.</summary>
    public required string Reason { get; init; }

    /// <summary>How often in a row it asked to be left alone.</summary>
    public int Refusals { get; init; }

    /// <summary>How often in a row it could not be reached.</summary>
    public int Failures { get; init; }
}
