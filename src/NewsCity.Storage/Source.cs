namespace NewsCity.Storage;

/// <summary>One publisher (رسانه).</summary>
public sealed record Source
{
    /// <summary>Short, permanent, of <c>a-z 0-9 -</c>.</summary>
    public required string Key { get; init; }
    public required string NameFa { get; init; }
    public string NameEn { get; init; } = "";
    public string Home { get; init; } = "";

    /// <summary><c>agency</c>, <c>newspaper</c>, <c>broadcaster</c>, <c>site</c>, <c>aggregator</c>.</summary>
    public string Kind { get; init; } = "site";

    /// <summary>Whether it works inside Iran.</summary>
    public bool Inside { get; init; } = true;

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "fa";

    /// <summary><c>cc-by-4.0</c>, …, or <c>unknown</c>. See <see cref="Licences"/>.</summary>
    public string Licence { get; init; } = Licences.Unknown;

    /// <summary>Where the licence is stated; empty when it is unknown.</summary>
    public string LicenceSeen { get; init; } = "";

    /// <summary>The family of its content system: <c>nastooh</c>, <c>iransamaneh</c>, <c>asam</c>, <c>wordpress</c>, …; empty when unknown.</summary>
    public string Cms { get; init; } = "";

    /// <summary>How much one independent report of it counts in the ranking. 1 is usual.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Address of its sign; empty when unknown.</summary>
    public string Icon { get; init; } = "";

    /// <summary>The operator's pause between two polls of its feeds; null leaves it to the schedule.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The clock (an IANA name) of dates that its feeds give without a zone; null: by the feed's language.</summary>
    public string? Zone { get; init; }

    /// <summary>The operator rests it: nothing of it is polled or read; what is kept stays.</summary>
    public bool Off { get; init; }
}
