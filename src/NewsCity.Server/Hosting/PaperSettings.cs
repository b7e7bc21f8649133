namespace NewsCity.Server.Hosting;

/// <summary>What the command line says about a paper.</summary>
public sealed record PaperSettings
{
    /// <summary>Folder of the paper.</summary>
    public required string Data { get; init; }

    /// <summary>A JSON file of configuration; it overrules the environment.</summary>
    public string? Config { get; init; }

    /// <summary>Where to listen, as Kestrel writes it; null leaves it to the configuration.</summary>
    public string? Urls { get; init; }

    /// <summary>Private networks that may be fetched.</summary>
    public IReadOnlyList<string> AllowNetworks { get; init; } = [];

    /// <summary>Configuration by key, such as <c>Rounds:Every</c>: the last word.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>Arguments that are configuration: <c>--Rounds:Every=00:10:00</c>.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];
}
