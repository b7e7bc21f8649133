namespace NewsCity.Pipeline.Fetching;

/// <summary>One question to a server.</summary>
/// <param name="Address">An absolute address.</param>
/// <param name="Accept">The <c>Accept</c> header.</param>
/// <param name="Most">Most bytes of the body that are kept, after decompression.</param>
public sealed record FetchRequest(Uri Address, string Accept, int Most)
{
    /// <summary>Validators of the last answer, byte for byte.</summary>
    public string? Etag { get; init; }

    /// <summary>See <see cref="Etag"/>.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether only a text is wanted: pictures, films, sounds, fonts and archives are then refused before their body is read.</summary>
    public bool TextOnly { get; init; }
}
