namespace NewsCity.Pipeline.Fetching;

/// <summary>Every address of a name lies in a network that may not be reached. Never leaves <see cref="Fetcher"/>.</summary>
public sealed class ForbiddenAddressException(string host) : Exception($"{host} resolves to no address that may be reached");
