namespace NewsCity.Storage;

/// <summary>What an editor said of a story's place on the front page.</summary>
public sealed record EditorMark
{
    /// <summary>The kind of a story put on top.</summary>
    public const string Pin = "pin";

    /// <summary>The kind of a story taken from the page.</summary>
    public const string Bury = "bury";

    public long Story { get; init; }

    /// <summary><see cref="Pin"/> or <see cref="Bury"/>.</summary>
    public string Kind { get; init; } = "";
    public DateTimeOffset SetAt { get; init; }

    /// <summary>When it ends by itself; null for never.</summary>
    public DateTimeOffset? Until { get; init; }
}
