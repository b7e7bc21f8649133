namespace NewsCity.Persian;

/// <summary>
/// Strips the endings of nouns, adjectives and adverbs, each only where the lexicon knows what remains (or, of words that it does not know,
/// where the boundary model sees a half-space).
/// </summary>
internal static class NounLemmas
{
    /// <summary>Endings, longest first, and what stands in the dictionary form in their place.</summary>
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("هایشان", ""),
        ("هایمان", ""),
        ("هایتان", ""),
        ("ترینها", ""),
        ("هایست", ""),
        ("هایند", ""),
        ("ترهای", ""),
        ("هایش", ""),
        ("هایم", ""),
        ("هایت", ""),
        ("هایی", ""),
        ("گانی", "ه"),
        ("ترین", ""),
        ("شان", ""),
        ("مان", ""),
        ("تان", ""),
        ("های", ""),
        ("جات", ""),
        ("یان", "ی"),
        ("یان", ""),
        ("گان", "ه"),
        ("است", ""),
        ("تری", ""),
        ("یات", ""),
        ("ها", ""),
        ("تر", ""),
        ("ات", ""),
        ("ات", "ه"),
        ("ات", "ت"),
        ("ان", ""),
        ("ین", ""),
        ("ون", ""),
        ("یی", ""),
        ("اش", ""),
        ("ام", ""),
        ("ای", ""),
        ("اند", ""),
        ("ایم", ""),
        ("اید", ""),
        ("ند", ""),
        ("ست", ""),
        ("یم", ""),
        ("ید", ""),
        ("ی", ""),
        ("ش", ""),
        ("ت", ""),
        ("م", ""),
    ];

    /// <summary>The dictionary form of folded letters.</summary>
    /// <param name="word">Folded, without half-spaces.</param>
    /// <param name="splits">Bit i: the model sees a half-space after letter i + 1.</param>
    public static string Of(ReadOnlySpan<char> word, ulong splits)
    {
        Span<char> buffer = stackalloc char[Skeletons.LongestWord + 4];
        word.CopyTo(buffer);
        var length = word.Length;
        for (var round = 0; round < 4; round++)
        {
            var current = buffer[..length];
            if (BrokenPlurals.TryGet(current, out var singular))
                return singular;
            var entry = Lexicon.Find(Skeletons.Of(current));
            if (IsBase(current, entry) || !TryStrip(buffer, ref length, splits))
                break;
        }
        return buffer[..length].ToString();
    }

    /// <summary>A word of the dictionary that is no plural or comparative of another.</summary>
    private static bool IsBase(ReadOnlySpan<char> word, LexiconEntry entry) =>
        BaseWords.Contains(word) || entry.Has(LexiconEntry.Plain | LexiconEntry.Split) && !IsDerived(word, entry);

    private static bool IsDerived(ReadOnlySpan<char> word, LexiconEntry entry)
    {
        if (entry.Has(LexiconEntry.Plural))
            return true;
        if (word.EndsWith("ترین", StringComparison.Ordinal))
            return IsComparable(word[..^4]);
        return word.EndsWith("تر", StringComparison.Ordinal) && IsComparable(word[..^2]);
    }

    private static bool IsComparable(ReadOnlySpan<char> stem) =>
        stem.Length >= 2
        && (stem.Length > 2 || stem is "به" or "کم" or "پر" or "بد" or "مه")
        && Lexicon.Find(Skeletons.Of(stem)).Has(LexiconEntry.Adjective | LexiconEntry.Adverb);

    /// <summary>
    /// An ending before which the model sees a half-space; else, of the endings that leave a known word, the one that leaves the commonest,
    /// and of equals the longest.
    /// </summary>
    private static bool TryStrip(Span<char> buffer, ref int length, ulong splits)
    {
        Span<char> candidate = stackalloc char[Skeletons.LongestWord + 4];
        var (best, bestRank) = (-1, -1);
        for (var i = 0; i < Endings.Length; i++)
        {
            var (ending, instead) = Endings[i];
            var stem = length - ending.Length;
            if (stem < 2 || !buffer[..length].EndsWith(ending, StringComparison.Ordinal))
                continue;
            if (instead.Length == 0 && (splits & (1UL << (stem - 1))) != 0)
            {
                best = i;
                break;
            }
            buffer[..stem].CopyTo(candidate);
            instead.CopyTo(candidate[stem..]);
            var whole = candidate[..(stem + instead.Length)];
            if (!MayFollow(ending, whole) || !IsStem(whole, ending))
                continue;
            var rank = Math.Max(1, Lexicon.Find(Skeletons.Of(whole)).Frequency);
            if (rank > bestRank)
                (best, bestRank) = (i, rank);
        }
        if (best < 0)
            return false;
        length -= Endings[best].Ending.Length;
        Endings[best].Instead.CopyTo(buffer[length..]);
        length += Endings[best].Instead.Length;
        return true;
    }

    /// <summary>«ای», «ام», «اند» and their like follow a silent he; elsewhere they begin with a letter of the word.</summary>
    private static bool MayFollow(string ending, ReadOnlySpan<char> stem) => ending[0] != 'ا' || ending is "ات" or "ان" || stem[^1] == 'ه';

    /// <summary>A plural that the lexicon lacks: «سخنان» in «سخنانش».</summary>
    private static bool IsPlural(ReadOnlySpan<char> word)
    {
        foreach (var plural in (ReadOnlySpan<string>)["ان", "ات", "ین"])
            if (word.Length >= plural.Length + 3 && word.EndsWith(plural, StringComparison.Ordinal))
                return Lexicon.Find(Skeletons.Of(word[..^plural.Length])).Has(LexiconEntry.Noun | LexiconEntry.Adjective);
        return false;
    }

    private static bool IsStem(ReadOnlySpan<char> stem, string ending)
    {
        if (BrokenPlurals.TryGet(stem, out _))
            return true;
        var entry = Lexicon.Find(Skeletons.Of(stem));
        if (!entry.Has(LexiconEntry.Plain | LexiconEntry.Split))
            return BaseWords.Contains(stem) || ending.Length <= 4 && ending is not ("ان" or "ین" or "ات" or "تر") && IsPlural(stem);
        return ending is "تر" or "ترین" or "تری"
            ? entry.Has(LexiconEntry.Adjective | LexiconEntry.Adverb)
            : entry.Has(LexiconEntry.Noun | LexiconEntry.Adjective | LexiconEntry.Plural);
    }
}
