namespace NewsCity.Storage;

/// <summary>A feed of a source and what is known of its polling.</summary>
public sealed record FeedState
{
    public long Id { get; init; }
    public required string Source { get; init; }
    public required string Url { get; init; }

    /// <summary><c>feed</c>, <c>sitemap</c>, <c>list</c> or <c>telegram</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Validators as the server sent them, byte for byte.</summary>
    public string? Etag { get; init; }
    public string? LastModified { get; init; }

    /// <summary>Hash of the last body that was read whole.</summary>
    public byte[]? BodyHash { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public DateTimeOffset? PolledAt { get; init; }
    public DateTimeOffset? GoodAt { get; init; }

    /// <summary>Stable key of the last failure; null when the last poll was good.</summary>
    public string? Problem { get; init; }
    public int Failures { get; init; }

    /// <summary>The operator's pause between two polls; null leaves it to the schedule.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The clock of dates without a zone; null: by the feed's language.</summary>
    public string? Zone { get; init; }

    /// <summary>The server said that it is gone for ever (410): never asked again.</summary>
    public bool Gone { get; init; }

    /// <summary>How long the feed itself asks to be left alone (<c>ttl</c>, <c>sy:updatePeriod</c>), in milliseconds.</summary>
    public long? Ttl { get; init; }

    /// <summary>Hours of the day, GMT, in which the feed asks not to be polled: bit 0 is midnight to one.</summary>
    public int SkipHours { get; init; }

    /// <summary>Days, GMT, on which the feed asks not to be polled: bit 0 is Sunday.</summary>
    public int SkipDays { get; init; }

    /// <summary>How much it publishes by the hour, as the pipeline packs it.</summary>
    public byte[]? Habit { get; init; }

    /// <summary>Its WebSub hub, and the address by which the hub knows it.</summary>
    public string? Hub { get; init; }
    public string? Topic { get; init; }
}
