namespace NewsCity.Newsroom.Words;

/// <summary>What is known of a word as soon as its letters are: the terms it stands for. Zero means none.</summary>
internal sealed class WordFacts
{
    /// <summary>Term of its stem; 0 for a word without content.</summary>
    public uint Stem { get; init; }

    /// <summary>Term of the first five letters of its stem; 0 for a word without content.</summary>
    public uint Prefix { get; init; }

    /// <summary>Terms of its letter triples, its ends marked.</summary>
    public uint[] Grams { get; init; } = [];

    /// <summary>Term of the idea or place that it names in any language.</summary>
    public uint Idea { get; init; }

    /// <summary>Term of its consonants, the same for «رادمنش» and Radmanesh.</summary>
    public uint Skeleton { get; init; }

    /// <summary>Term of the number that it is, with its value.</summary>
    public uint Number { get; init; }

    /// <summary>True for a word that the background does not know or hardly knows: most often a name.</summary>
    public bool Rare { get; init; }
}
