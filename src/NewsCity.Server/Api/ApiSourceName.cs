namespace NewsCity.Server.Api;

/// <summary>Who speaks.</summary>
/// <param name="Key">Key of the source; <c>/api/v1/sources/{key}</c> tells more.</param>
/// <param name="Name">Its Persian name as printed in a line.</param>
public sealed record ApiSourceName(string Key, string Name);
