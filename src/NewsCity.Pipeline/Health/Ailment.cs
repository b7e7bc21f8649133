namespace NewsCity.Pipeline.Health;

/// <summary>What ails a source.</summary>
/// <param name="Problem">Stable key: <c>source.failing</c>, <c>source.silent</c>, …, or the key of one feed.</param>
/// <param name="Since">Since when, as far as is known.</param>
/// <param name="IsIll">Whether the source counts as ill, so that the editor is told; else it is only worth knowing.</param>
/// <param name="Detail">Numbers and addresses that belong to it, in English.</param>
public sealed record Ailment(string Problem, DateTimeOffset Since, bool IsIll, string Detail);
