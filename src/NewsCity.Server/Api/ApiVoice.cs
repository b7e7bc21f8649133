namespace NewsCity.Server.Api;

/// <summary>Another report of a story whose headline says it differently.</summary>
public sealed record ApiVoice(long Article, ApiSourceName Source, string Title);
