namespace NewsCity.Newsroom.Words;

/// <summary>Terms are 32-bit hashes, one space for all kinds; the rare collision costs nothing that matters.</summary>
internal static class Terms
{
    /// <summary>What a term was made of; part of its hash.</summary>
    public enum Kind
    {
        Stem = 1,
        Prefix,
        Gram,
        Concept,
        Place,
        Skeleton,
        Number,
    }

    /// <summary>The term of <paramref name="letters"/>; never 0.</summary>
    public static uint Of(Kind kind, ReadOnlySpan<char> letters) => Of(kind, WordScanner.HashOf(letters));

    /// <summary>Ways in which a headline's terms are weighed: whole words, their beginnings, their letter triples.</summary>
    public const int Blocks = 3;

    /// <summary>Which of the ways a term belongs to, 0 to 2: it stands in its lowest two bits.</summary>
    public static int Block(uint term) => (int)(term & 3);

    /// <summary>The term of something that has a hash or a number already; never 0.</summary>
    public static uint Of(Kind kind, ulong value)
    {
        var h = (value ^ ((ulong)kind << 56)) * 0xFF51AFD7ED558CCDUL;
        h ^= h >> 33;
        h *= 0xC4CEB9FE1A85EC53UL;
        var block = kind switch
        {
            Kind.Prefix => 1u,
            Kind.Gram => 2u,
            _ => 0u,
        };
        return Math.Max(4u, (uint)(h >> 32) & ~3u) | block;
    }
}
