using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// Words without half-spaces and harakat, their letters folded, as numbers: a polynomial hash, so that every part of a word costs one
/// multiplication, and a word and its neighbour together cost one more.
/// </summary>
internal static class Skeletons
{
    /// <summary>Longest word that is looked into; longer runs of letters are left as they are.</summary>
    public const int LongestWord = 40;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private static readonly ulong[] Powers = BuildPowers();

    /// <summary>The letter under which spellings meet: آ stays apart from ا, the seats of hamza do not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : c;

    private static readonly char[] Folded = BuildFolded();

    private static char[] BuildFolded()
    {
        var folded = new char[0x700];
        for (var c = '\0'; c < folded.Length; c++)
            folded[c] = Rare(c);
        return folded;
    }

    private static char Rare(char c) =>
        c switch
        {
            'أ' or 'إ' or 'ٱ' => 'ا',
            'ؤ' => 'و',
            'ئ' or 'ي' or 'ى' => 'ی',
            'ك' => 'ک',
            'ة' or 'ۀ' or 'ە' => 'ه',
            _ => c,
        };

    /// <summary>Hashes of all prefixes: <c>prefixes[i]</c> is that of the first i letters; one longer than <paramref name="letters"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Prefixes(ReadOnlySpan<char> letters, Span<ulong> prefixes)
    {
        prefixes[0] = 0;
        for (var i = 0; i < letters.Length; i++)
            prefixes[i + 1] = prefixes[i] * Base + letters[i];
    }

    /// <summary>The hash of letters <paramref name="from"/> to <paramref name="to"/> of the word with those prefixes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Part(ReadOnlySpan<ulong> prefixes, int from, int to) => prefixes[to] - prefixes[from] * Powers[to - from];

    /// <summary>The hash of two parts written together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong left, ulong right, int rightLength) => left * Powers[rightLength] + right;

    /// <summary>The hash of letters that are folded already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<char> letters)
    {
        ulong hash = 0;
        foreach (var c in letters)
            hash = hash * Base + c;
        return hash;
    }

    /// <summary>Spreads a hash over all 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    private static ulong[] BuildPowers()
    {
        var powers = new ulong[2 * LongestWord + 2];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * Base;
        return powers;
    }
}
