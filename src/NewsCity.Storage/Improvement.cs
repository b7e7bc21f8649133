namespace NewsCity.Storage;

/// <summary>What a better extractor found in a page that is known.</summary>
public enum Improvement
{
    /// <summary>The same.</summary>
    None,

    /// <summary>Other facts beside the same text: picture, authors, kicker, mark-up.</summary>
    Facts,

    /// <summary>Another title, lead or text.</summary>
    Text,
}
