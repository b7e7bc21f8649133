namespace NewsCity.Persian;

/// <summary>What the lexicon knows of a skeleton, in 32 bits; zero when it knows nothing.</summary>
internal readonly record struct LexiconEntry(uint Bits)
{
    public const uint Noun = 1 << 4;
    public const uint Adjective = 1 << 5;
    public const uint Adverb = 1 << 6;

    /// <summary>Preposition, conjunction, pronoun, determiner and the like.</summary>
    public const uint Function = 1 << 7;
    public const uint Number = 1 << 8;
    public const uint Plural = 1 << 9;
    public const uint PastStem = 1 << 10;
    public const uint PresentStem = 1 << 11;

    /// <summary>Written without a half-space, with a part of speech.</summary>
    public const uint Plain = 1 << 12;

    /// <summary>Written without a half-space in an unsorted list.</summary>
    public const uint WeakPlain = 1 << 13;

    /// <summary>Written with half-spaces, with a part of speech.</summary>
    public const uint Split = 1 << 14;

    /// <summary>Written with half-spaces in an unsorted list.</summary>
    public const uint WeakSplit = 1 << 15;

    public bool IsKnown => Bits != 0;

    /// <summary>The power of ten of its frequency on the web: 0 to 9.</summary>
    public int Frequency => (int)(Bits & 15);

    public bool Has(uint flags) => (Bits & flags) != 0;

    /// <summary>Whether a half-space stands after letter <paramref name="position"/> (1 to 16).</summary>
    public bool SplitsAt(int position) => position is >= 1 and <= 16 && (Bits & (1u << (15 + position))) != 0;

    /// <summary>Where half-spaces stand: bit i after letter i + 1.</summary>
    public uint SplitMask => Bits >> 16;
}
