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
        var ezafe = word.Length > 2 && word[^1] == '\u0654' && word[^2] == 'ه';
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
        // «گفتهٔ» with its ezafe is a noun, «گفته» may be a verb
        var hash = Skeletons.Of(letters[..length]);
        var key = ezafe ? ~hash : hash;
        remembered ??= [];
        if (remembered.Count > MostRemembered)
            remembered.Clear();
        ref var lemma = ref CollectionsMarshal.GetValueRefOrAddDefault(remembered, key, out var exists);
        return exists ? lemma : lemma = Find(letters[..length], hash, ezafe);
    }

    private static string Find(ReadOnlySpan<char> word, ulong hash, bool ezafe)
    {
        var entry = Lexicon.Find(hash);
        if (
            entry.Has(LexiconEntry.Function | LexiconEntry.Number)
            && entry.Frequency >= 3
            && VerbLemmas.Find(word, out var sure) is null | !sure
        )
            return word.ToString();
        if (!ezafe && VerbLemmas.Find(word, out var certain) is { } verb && (certain || !IsRatherNoun(word, entry)))
            return verb;
        cache ??= new(14, 1);
        ulong splits = 0;
        if (cache.Inside(word, hash, 0) is { } places)
            foreach (var (at, score) in places)
                if (score > 0)
                    splits |= 1UL << (at - 1);
        return NounLemmas.Of(word, splits);
    }

    /// <summary>A form that is also a noun which the web uses often, or a common noun with «ی» or «م» («کاری», «زنی», «بخشی»).</summary>
    private static bool IsRatherNoun(ReadOnlySpan<char> word, LexiconEntry entry)
    {
        const uint nominal = LexiconEntry.Noun | LexiconEntry.Adjective | LexiconEntry.Adverb;
        if (entry.Has(nominal) && entry.Frequency >= 4 || BaseWords.Contains(word))
            return true;
        if (word.Length < 4 || word[^1] is not ('ی' or 'م' or 'ش') || word.EndsWith("یم", StringComparison.Ordinal))
            return false;
        var bare = Lexicon.Find(Skeletons.Of(word[..^1]));
        return bare.Has(nominal) && bare.Frequency >= 4 && !bare.Has(LexiconEntry.PastStem);
    }
}
