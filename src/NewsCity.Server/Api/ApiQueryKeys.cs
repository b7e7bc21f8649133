namespace NewsCity.Server.Api;

/// <summary>The query keys that an address reads, for the OpenAPI document.</summary>
internal sealed record ApiQueryKeys(IReadOnlyList<string> Keys);
