namespace NewsCity.Pipeline.Fetching;

/// <summary>What one question to a server gave.</summary>
public sealed record Fetched
{
    /// <summary>Stable key such as <c>fetch.timeout</c>; null when there is an answer that can be used (2xx or 304).</summary>
    public string? Problem { get; init; }

    /// <summary>HTTP status; 0 when there was no answer.</summary>
    public int Status { get; init; }
    public bool NotModified => Status == 304;

    /// <summary>The body, decompressed, cut at the limit.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The body was longer than the limit, or broke off.</summary>
    public bool Cut { get; init; }
    public string? ContentType { get; init; }

    /// <summary>Validators, byte for byte.</summary>
    public string? Etag { get; init; }
    public string? LastModified { get; init; }

    /// <summary>The <c>Link</c> header, as it came.</summary>
    public string? Link { get; init; }

    /// <summary>Where the answer came from.</summary>
    public required Uri Address { get; init; }

    /// <summary>The address to ask from now on: where the permanent redirects (301, 308) led before any temporary one.</summary>
    public required Uri Permanent { get; init; }

    /// <summary>How long the server asks not to be asked again: <c>Cache-Control: max-age</c> less <c>Age</c>, or <c>Expires</c>.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>How long the host asks to be left alone (<c>Retry-After</c> of a 429 or 503).</summary>
    public TimeSpan? RetryAfter { get; init; }
}
