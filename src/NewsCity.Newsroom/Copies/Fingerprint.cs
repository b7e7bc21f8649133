using System.Runtime.CompilerServices;

namespace NewsCity.Newsroom.Copies;

/// <summary>
/// The letters of a text as a sample of hashed shingles: every run of twelve letters, white space and half-spaces left out, so that
/// «می شود», «میشود» and «می‌شود» agree. A shingle is kept when the low bits of its hash are 0 (sampling by value, Broder 1997), the longer the
/// text the fewer, so that two texts that share a passage keep the same shingles of it.
/// </summary>
internal sealed class Fingerprint
{
    /// <summary>Letters of a shingle: about three words.</summary>
    public const int ShingleLetters = 12;

    /// <summary>A text is looked at in so many parts of equal length.</summary>
    public const int Parts = 10;

    /// <summary>Shingles kept at least, of a text that has them; at most twice as many.</summary>
    private const int Kept = 160;

    /// <summary>Letters read at most.</summary>
    private const int MostLetters = 40_000;

    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    private Fingerprint(uint[] shingles, byte[] parts, int sampling, int letters) =>
        (Shingles, PartOf, Sampling, Letters) = (shingles, parts, sampling, letters);

    public static Fingerprint Empty { get; } = new([], [], 0, 0);

    /// <summary>The kept shingles in ascending order, each once.</summary>
    public uint[] Shingles { get; }

    /// <summary>The part of the text, 0 to 9, in which each shingle stands first.</summary>
    public byte[] PartOf { get; }

    /// <summary>Low bits that are 0 in every kept shingle.</summary>
    public int Sampling { get; }

    /// <summary>Letters and digits of the text.</summary>
    public int Letters { get; }

    /// <summary>The fingerprint of lead and body; of the headline too when the body is short. A headline alone has none: equal ones are no copies yet.</summary>
    public static Fingerprint Of(Report report)
    {
        var letters = new char[Math.Min(MostLetters, report.Title.Length + report.Lead.Length + report.Text.Length)];
        var count = 0;
        Fold(report.Text.StartsWith(report.Lead, StringComparison.Ordinal) ? "" : report.Lead, letters, ref count);
        Fold(report.Text, letters, ref count);
        if (count is > 0 and < 80)
            Fold(report.Title, letters, ref count);
        return Of(letters.AsSpan(0, count));
    }

    private static void Fold(string text, char[] letters, ref int count)
    {
        var folded = NewsCity.Newsroom.Words.Letters.Folded;
        foreach (var c in text)
            if (folded[c] is var letter and > ' ' && count < letters.Length)
                letters[count++] = letter;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Fingerprint Of(ReadOnlySpan<char> letters)
    {
        var total = letters.Length - ShingleLetters + 1;
        if (total <= 0)
            return Empty;
        var sampling = 0;
        while (total >> (sampling + 1) >= Kept)
            sampling++;
        var mask = (1u << sampling) - 1;
        var found = new List<ulong>(2 * Kept);
        ulong rolling = 0,
            leaving = 1;
        for (var i = 0; i < ShingleLetters; i++)
            leaving *= Prime;
        for (var i = 0; i < letters.Length; i++)
        {
            rolling = (rolling * Prime) + letters[i];
            if (i >= ShingleLetters)
                rolling -= leaving * letters[i - ShingleLetters];
            if (i < ShingleLetters - 1)
                continue;
            var hash = Mix(rolling);
            if ((hash & mask) == 0)
                found.Add(((ulong)hash << 8) | (uint)((i - ShingleLetters + 1) * Parts / total));
        }
        found.Sort();
        var shingles = new uint[found.Count];
        var parts = new byte[found.Count];
        var kept = 0;
        foreach (var f in found)
            if (kept == 0 || shingles[kept - 1] != (uint)(f >> 8))
                (shingles[kept], parts[kept++]) = ((uint)(f >> 8), (byte)f);
        return new(shingles[..kept], parts[..kept], sampling, letters.Length);
    }

    private static uint Mix(ulong h)
    {
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93UL;
        return (uint)(h >> 32);
    }
}
