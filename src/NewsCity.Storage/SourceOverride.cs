namespace NewsCity.Storage;

/// <summary>What the operator set for a source by hand.</summary>
public sealed record SourceOverride
{
    public string Source { get; init; } = "";

    /// <summary>One of <see cref="Overrides.Fields"/>.</summary>
    public string Field { get; init; } = "";
    public string Value { get; init; } = "";
}
