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

    /// <summary>The term of something that has a hash or a number already; never 0.</summary>
    public static uint Of(Kind kind, ulong value)
    {
        var h = (value ^ ((ulong)kind << 56)) * 0xFF51AFD7ED558CCDUL;
        h ^= h >> 33;
        h *= 0xC4CEB9FE1A85EC53UL;
        return Math.Max(1u, (uint)(h >> 32));
    }
}
