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
        ("هام", ""),
        ("هاش", ""),
        ("هات", ""),
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
        entry.Has(LexiconEntry.Plain | LexiconEntry.Split) && !IsDerived(word, entry);

    private static bool IsDerived(ReadOnlySpan<char> word, LexiconEntry entry)
    {
        if (entry.Has(LexiconEntry.Plural))
            return true;
        if (word.EndsWith("ترین", StringComparison.Ordinal))
            return IsComparable(word[..^4]);
        return word.EndsWith("تر", StringComparison.Ordinal) && IsComparable(word[..^2]);
    }

    private static bool IsComparable(ReadOnlySpan<char> stem) =>
        stem.Length >= 2 && Lexicon.Find(Skeletons.Of(stem)).Has(LexiconEntry.Adjective | LexiconEntry.Adverb);

    private static bool TryStrip(Span<char> buffer, ref int length, ulong splits)
    {
        Span<char> candidate = stackalloc char[Skeletons.LongestWord + 4];
        foreach (var (ending, instead) in Endings)
        {
            var stem = length - ending.Length;
            if (stem < 2 || !buffer[..length].EndsWith(ending, StringComparison.Ordinal))
                continue;
            buffer[..stem].CopyTo(candidate);
            instead.CopyTo(candidate[stem..]);
            var whole = candidate[..(stem + instead.Length)];
            var seen = instead.Length == 0 && stem <= 64 && (splits & (1UL << (stem - 1))) != 0;
            if (!seen && !IsStem(whole, ending))
                continue;
            whole.CopyTo(buffer);
            length = whole.Length;
            return true;
        }
        return false;
    }

    private static bool IsStem(ReadOnlySpan<char> stem, string ending)
    {
        if (BrokenPlurals.TryGet(stem, out _))
            return true;
        var entry = Lexicon.Find(Skeletons.Of(stem));
        if (!entry.Has(LexiconEntry.Plain | LexiconEntry.Split))
            return false;
        return ending is "تر" or "ترین" or "تری"
            ? entry.Has(LexiconEntry.Adjective | LexiconEntry.Adverb)
            : entry.Has(LexiconEntry.Noun | LexiconEntry.Adjective | LexiconEntry.Plural);
    }
}
