namespace NewsCity.Pipeline.Fetching;

/// <summary>No address of a name may be reached, or not this port of it. Never leaves <see cref="Fetcher"/>.</summary>
/// <param name="host">The name.</param>
/// <param name="key">Stable key of the reason.</param>
public sealed class ForbiddenAddressException(string host, string key) : Exception($"{host} may not be reached: {key}")
{
    public string Key { get; } = key;
}
