namespace NewsCity.Server.Api;

/// <summary>A problem as it is sent (RFC 9457).</summary>
/// <param name="Type">A name of the kind of problem, made of <paramref name="Key"/>.</param>
/// <param name="Title">One English sentence.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Key">Stable; programs compare this.</param>
public sealed record ApiProblemBody(string Type, string Title, int Status, string Key);
