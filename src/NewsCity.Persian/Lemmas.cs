using System.Runtime.InteropServices;

namespace NewsCity.Persian;

/// <summary>
/// Finds the dictionary form of a word: «کتاب‌هایشان» is «کتاب», «می‌روند» is «رفت» (verbs are named by their past stem). Half-spaces do not
/// matter: «می‌شود» and «میشود» have one form. Letters come out folded (no hamza seats).
/// </summary>
public static class Lemmas
{
    /// <summary>Words remembered per thread.</summary>
    private const int MostRemembered = 50_000;

    [ThreadStatic]
    private static Dictionary<ulong, string>? remembered;

    [ThreadStatic]
    private static WordCache? cache;

    /// <summary>The lemma of <paramref name="word"/>; the word itself when none is known.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Of(word.AsSpan()) ?? word;
    }

    /// <summary>The lemma, or null for what is no single Persian word of at most 40 letters.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Skeletons.LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            switch (CharTable.Classes[c])
            {
                case CharClass.Letter or CharClass.Variant when length < letters.Length:
                    letters[length++] = Skeletons.Fold(c);
                    break;
                case CharClass.HalfSpace or CharClass.Haraka:
                    break;
                default:
                    return null;
            }
        }
        if (length == 0)
            return null;
        var hash = Skeletons.Of(letters[..length]);
        remembered ??= [];
        if (remembered.Count > MostRemembered)
            remembered.Clear();
        ref var lemma = ref CollectionsMarshal.GetValueRefOrAddDefault(remembered, hash, out var exists);
        return exists ? lemma : lemma = Find(letters[..length], hash);
    }

    private static string Find(ReadOnlySpan<char> word, ulong hash)
    {
        var entry = Lexicon.Find(hash);
        if (
            entry.Has(LexiconEntry.Function | LexiconEntry.Number)
            && entry.Frequency >= 3
            && VerbLemmas.Find(word, out var sure) is null | !sure
        )
            return word.ToString();
        if (VerbLemmas.Find(word, out var certain) is { } verb && (certain || !IsRatherNoun(entry)))
            return verb;
        cache ??= new();
        ulong splits = 0;
        if (cache.Inside(word, hash) is { } places)
            foreach (var (at, score) in places)
                if (score > 0)
                    splits |= 1UL << (at - 1);
        return NounLemmas.Of(word, splits);
    }

    /// <summary>A form that is also a noun or adjective which the web uses often.</summary>
    private static bool IsRatherNoun(LexiconEntry entry) =>
        entry.Has(LexiconEntry.Noun | LexiconEntry.Adjective | LexiconEntry.Adverb) && entry.Frequency >= 4;
}
