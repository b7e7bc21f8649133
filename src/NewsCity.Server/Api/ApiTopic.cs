namespace NewsCity.Server.Api;

/// <summary>A part of the paper.</summary>
/// <param name="Key">Give it as <c>section</c> or <c>topic</c>.</param>
/// <param name="Kind"><c>section</c> or <c>topic</c>.</param>
/// <param name="Name">Its Persian name.</param>
/// <param name="Url">Its page in this paper.</param>
public sealed record ApiTopic(string Key, string Kind, string Name, string Url);
