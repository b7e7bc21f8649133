using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>The forms of the Persian verb, recognised by parts: preverb, negation, می, stem, ending.</summary>
internal static class VerbForms
{
    /// <summary>Endings of the present, and of the past (which also has none).</summary>
    private static readonly string[] PresentEndings = ["م", "ی", "د", "یم", "ید", "ند", "ه", "ن", "ین", "مش", "مشان", "دش", "ندش", "یمش"];

    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند", "ن", "ین", "ش", "مش", "ندش", "ه"];

    /// <summary>What may stand before می: «برمی‌گردد», «درنمی‌آید».</summary>
    public static readonly string[] Preverbs = ["بر", "در", "باز", "وا", "فرا", "فرو", "ور"];

    private static readonly HashSet<ulong> Continuous = BuildContinuous();
    private static readonly HashSet<ulong> Auxiliaries = BuildAuxiliaries();

    /// <summary>Hashes of می, نمی and همی alone or after a preverb.</summary>
    public static bool IsContinuous(ulong part) => Continuous.Contains(part);

    /// <summary>ام ای است ایم اید اند and their like, after a participle.</summary>
    public static bool IsAuxiliary(ulong part) => Auxiliaries.Contains(part);

    /// <summary>
    /// Whether the letters are a stem with an ending: 0 no, 1 present, 2 past, 3 both. «ب» and «ن» before the stem are not looked for.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Finite(ReadOnlySpan<char> letters, ReadOnlySpan<ulong> prefixes, int from, int to)
    {
        var kind = 0;
        var length = to - from;
        for (var cut = Math.Max(1, length - 4); cut <= length; cut++)
        {
            var ending = letters.Slice(from + cut, length - cut);
            var present = IsOneOf(ending, PresentEndings);
            var past = IsOneOf(ending, PastEndings);
            if (!present && !past)
                continue;
            var stem = Lexicon.Find(Skeletons.Part(prefixes, from, from + cut));
            if (present && stem.Has(LexiconEntry.PresentStem) || present && IsGlidingStem(letters, prefixes, from, from + cut))
                kind |= 1;
            if (past && stem.Has(LexiconEntry.PastStem))
                kind |= 2;
        }
        return kind;
    }

    /// <summary>«می‌آیم», «می‌گویم»: the ye that a stem in a long vowel takes before its ending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsGlidingStem(ReadOnlySpan<char> letters, ReadOnlySpan<ulong> prefixes, int from, int to) =>
        to - from >= 2
        && letters[to - 1] == 'ی'
        && letters[to - 2] is 'ا' or 'و' or 'آ'
        && Lexicon.Find(Skeletons.Part(prefixes, from, to - 1)).Has(LexiconEntry.PresentStem);

    /// <summary>Whether the letters are a participle: a past stem (with or without «ن») and «ه».</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsParticiple(ReadOnlySpan<char> letters, ReadOnlySpan<ulong> prefixes, int from, int to)
    {
        if (to - from < 3 || letters[to - 1] != 'ه')
            return false;
        return Lexicon.Find(Skeletons.Part(prefixes, from, to - 1)).Has(LexiconEntry.PastStem)
            || letters[from] == 'ن' && Lexicon.Find(Skeletons.Part(prefixes, from + 1, to - 1)).Has(LexiconEntry.PastStem);
    }

    private static bool IsOneOf(ReadOnlySpan<char> ending, string[] endings)
    {
        foreach (var known in endings)
            if (ending.SequenceEqual(known))
                return true;
        return false;
    }

    private static HashSet<ulong> BuildContinuous()
    {
        var parts = new HashSet<ulong>();
        foreach (var preverb in Preverbs.Append(""))
        {
            parts.Add(Skeletons.Of(preverb + "می"));
            parts.Add(Skeletons.Of(preverb + "نمی"));
            parts.Add(Skeletons.Of(preverb + "همی"));
        }
        return parts;
    }

    private static HashSet<ulong> BuildAuxiliaries()
    {
        var parts = new HashSet<ulong>();
        foreach (var part in "ام ای است ایم اید اند ست ایست اش ات مان تان شان".Split(' '))
            parts.Add(Skeletons.Of(part));
        return parts;
    }
}
