using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// What is looked at to judge whether a half-space belongs at a place: inside a run of letters, or instead of a single space between two.
/// Each feature is a 64-bit number; the model gives it a weight. The trainer and the restorer share this code.
/// </summary>
internal static class BoundaryFeatures
{
    /// <summary>More than any place has.</summary>
    public const int Most = 96;

    /// <summary>How many <see cref="Inside"/> gives without a style.</summary>
    public const int InsideCount = 39;

    /// <summary>What each style is asked about again: inside a word, between two words, around them; indices of the features below.</summary>
    private static ReadOnlySpan<byte> StyledInside => [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 17];

    private static ReadOnlySpan<byte> StyledBetween => [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13];

    private static ReadOnlySpan<byte> StyledAround => [3, 16, 17];

    /// <summary>What a word tells of the style of its text.</summary>
    public static ulong Style(ulong word, int style)
    {
        Span<ulong> one = stackalloc ulong[1];
        new List(one).Add(120 + (uint)style, word);
        return one[0];
    }

    /// <summary>
    /// Features of a place after letter <paramref name="at"/> inside a word. They depend on the word alone, and on the style
    /// (<see cref="HouseStyles"/>) in which it is judged.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Inside(ReadOnlySpan<char> word, ReadOnlySpan<ulong> prefixes, int at, int style, Span<ulong> into)
    {
        var length = word.Length;
        var list = new List(into);
        var whole = prefixes[length];
        var left = prefixes[at];
        var right = Skeletons.Part(prefixes, at, length);
        var wholeEntry = Lexicon.Find(whole);
        var leftClass = ClassOf(Lexicon.Find(left));
        var rightEntry = Lexicon.Find(right);
        var rightClass = ClassOf(rightEntry);
        var wholeClass = ClassOf(wholeEntry);
        var suffix = (uint)Suffixes.ClassOf(right);

        var stemEnd = Suffixes.Strip(word, at, length);
        var rightStem = Skeletons.Part(prefixes, at, stemEnd);
        var ending = Skeletons.Part(prefixes, stemEnd, length);
        var stemmed = stemEnd < length ? Lexicon.Find(prefixes[stemEnd]) : default;
        var leftStemEnd = Suffixes.Strip(word, 0, at);
        var leftStemClass = leftStemEnd < at ? ClassOf(Lexicon.Find(prefixes[leftStemEnd])) : 0u;
        var verb = VerbKind(word, prefixes, at, length);
        var known = Known(wholeEntry, at) * 8 + Known(stemmed, at);

        list.Add(0, 1);
        list.Add(1, whole, (ulong)at);
        list.Add(2, known, wholeClass);
        list.Add(3, known, suffix * 64 + verb);
        list.Add(4, right);
        list.Add(5, left);
        list.Add(6, right, leftClass);
        list.Add(7, left, rightClass);
        list.Add(8, leftClass * 64 + rightClass, known);
        list.Add(9, rightStem, ending);
        list.Add(10, rightStem, leftClass);
        list.Add(11, rightStem);
        list.Add(12, leftClass * 64 + leftStemClass, suffix * 64 + verb);
        list.Add(13, right, word[at - 1]);
        list.Add(14, left, word[at]);
        list.Add(15, verb * 64u + leftClass, rightClass);
        list.Add(16, (ulong)Math.Min(at, 6), (ulong)Math.Min(length - at, 7) * 8 + suffix);
        list.Add(17, prefixes[stemEnd], (ulong)at);
        list.Add(18, word[at - 1], word[at]);
        list.Add(19, Tail(prefixes, at, 2), word[at]);
        list.Add(20, word[at - 1], Head(prefixes, at, length, 2));
        list.Add(21, Tail(prefixes, at, 2), Head(prefixes, at, length, 2));
        list.Add(22, Tail(prefixes, at, 3), Head(prefixes, at, length, 3));
        list.Add(23, Tail(prefixes, at, 3));
        list.Add(24, Tail(prefixes, at, 4));
        list.Add(25, Head(prefixes, at, length, 3));
        list.Add(26, Head(prefixes, at, length, 4));
        list.Add(27, right, Tail(prefixes, at, 2));
        list.Add(28, left, Head(prefixes, at, length, 2));
        list.Add(29, rightClass, word[at - 1] * 4096ul + wholeClass * 16 + (ulong)Math.Min(length - at, 7));
        list.Add(30, leftClass, word[at] * 4096ul + wholeClass * 16 + (ulong)Math.Min(at, 7));
        list.Add(31, left, right);
        list.Add(32, leftStemEnd < at ? prefixes[leftStemEnd] : 0, right);
        var leftMore = at + 1 < length ? ClassOf(Lexicon.Find(prefixes[at + 1])) : 62u;
        var leftLess = at > 1 ? ClassOf(Lexicon.Find(prefixes[at - 1])) : 62u;
        var rightMore = at > 1 ? ClassOf(Lexicon.Find(Skeletons.Part(prefixes, at - 1, length))) : 62u;
        var rightLess = at + 1 < length ? ClassOf(Lexicon.Find(Skeletons.Part(prefixes, at + 1, length))) : 62u;
        list.Add(33, leftMore * 64 + leftClass, right);
        list.Add(34, leftLess * 64 + leftClass, right);
        list.Add(35, rightMore * 64 + rightClass, left);
        list.Add(36, rightLess * 64 + rightClass, left);
        list.Add(37, Weighed(Lexicon.Find(left)) * 256 + Weighed(rightEntry) * 16 + Weighed(wholeEntry), suffix);
        list.Add(38, leftMore * 64 + leftClass, suffix * 64 + leftLess);
        list.Echo(StyledInside, 0, style);
        return list.Count;
    }

    /// <summary>Features of a single space between two words, of those two alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Between(
        ReadOnlySpan<char> left,
        ReadOnlySpan<ulong> leftPrefixes,
        ReadOnlySpan<char> right,
        ReadOnlySpan<ulong> rightPrefixes,
        int style,
        Span<ulong> into
    )
    {
        var list = new List(into);
        var (n, m) = (left.Length, right.Length);
        var (l, r) = (leftPrefixes[n], rightPrefixes[m]);
        var leftEntry = Lexicon.Find(l);
        var rightEntry = Lexicon.Find(r);
        var (leftClass, rightClass) = (ClassOf(leftEntry), ClassOf(rightEntry));
        var joined = Lexicon.Find(Skeletons.Join(l, r, m));
        var stemEnd = Suffixes.Strip(right, 0, m);
        var rightStem = rightPrefixes[stemEnd];
        var ending = Skeletons.Part(rightPrefixes, stemEnd, m);
        var joinedStem = stemEnd < m ? Lexicon.Find(Skeletons.Join(l, rightStem, stemEnd)) : default;
        var suffix = (uint)Suffixes.ClassOf(r);
        var known = Known(joined, n) * 8 + Known(joinedStem, n);
        var leftStemEnd = Suffixes.Strip(left, 0, n);
        var leftStem = leftPrefixes[leftStemEnd];
        uint verb = 0;
        if (VerbForms.IsContinuous(l))
            verb = 1 + (uint)VerbForms.Finite(right, rightPrefixes, 0, m);
        else if (VerbForms.IsAuxiliary(r))
            verb = VerbForms.IsParticiple(left, leftPrefixes, 0, n) ? 5u : 6u;

        list.Add(64, 1);
        list.Add(65, l, r);
        list.Add(66, l);
        list.Add(67, r);
        list.Add(68, known, ClassOf(joined));
        list.Add(69, known, suffix * 64 + verb);
        list.Add(70, r, leftClass);
        list.Add(71, l, rightClass);
        list.Add(72, leftClass * 64 + rightClass, known);
        list.Add(73, leftClass * 64 + rightClass, suffix * 64 + verb);
        list.Add(74, rightStem, ending);
        list.Add(75, rightStem);
        list.Add(76, l, rightStem);
        list.Add(77, rightStem, leftClass);
        list.Add(78, r, left[n - 1]);
        list.Add(79, l, right[0]);
        list.Add(80, r, Tail(leftPrefixes, n, 2));
        list.Add(81, r, Tail(leftPrefixes, n, 3));
        list.Add(82, l, Head(rightPrefixes, 0, m, 2));
        list.Add(83, l, Head(rightPrefixes, 0, m, 3));
        list.Add(84, leftStem, r);
        list.Add(85, leftStem, rightStem);
        list.Add(86, (ulong)Math.Min(n, 6), (ulong)Math.Min(m, 6) * 8 + suffix);
        list.Add(87, left[n - 1], right[0] * 64ul + verb);
        list.Add(88, Tail(leftPrefixes, n, 3), rightClass);
        list.Add(89, Head(rightPrefixes, 0, m, 3), leftClass);
        list.Add(90, verb * 64 + leftClass, rightClass);
        list.Add(91, Tail(rightPrefixes, m, 3), l);
        list.Add(92, Weighed(leftEntry) * 256 + Weighed(rightEntry) * 16 + Weighed(joined), suffix);
        list.Add(93, Tail(leftPrefixes, n, 2), Head(rightPrefixes, 0, m, 2));
        list.Add(94, leftStem, rightClass);
        list.Echo(StyledBetween, 0, style);
        return list.Count;
    }

    /// <summary>Features of the space before atom <paramref name="at"/> that come from the words before and after the two.</summary>
    /// <param name="atoms">The text.</param>
    /// <param name="hashes">For each atom its <see cref="Skeletons"/> hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Around(Atoms atoms, ReadOnlySpan<ulong> hashes, int at, int style, Span<ulong> into)
    {
        var list = new List(into);
        var (beforeGap, afterGap) = (atoms.GapBefore(at - 1), atoms.GapBefore(at + 1));
        var (left, right) = (hashes[at - 1], hashes[at]);
        var before = at > 1 ? hashes[at - 2] : 0;
        var after = at + 1 < atoms.Count ? hashes[at + 1] : 0;
        list.Add(96, beforeGap == Gap.Hard ? 0 : before, left);
        list.Add(97, afterGap == Gap.Hard ? 0 : after, right);
        list.Add(98, (ulong)beforeGap, left);
        list.Add(99, (ulong)afterGap, right);
        list.Add(100, before + (ulong)beforeGap, left, right);
        list.Add(101, after + (ulong)afterGap, left, right);
        list.Add(102, (ulong)afterGap, right, left);
        var afterClass = afterGap == Gap.Hard ? 60u : ClassOf(Lexicon.Find(after));
        var beforeClass = beforeGap == Gap.Hard ? 60u : ClassOf(Lexicon.Find(before));
        var leftClass = ClassOf(Lexicon.Find(left));
        var rightClass = ClassOf(Lexicon.Find(right));
        list.Add(103, afterClass, right);
        list.Add(104, beforeClass, left);
        list.Add(105, (ulong)Suffixes.ClassOf(right) * 8 + (ulong)Suffixes.ClassOf(after), (ulong)afterGap);
        list.Add(106, afterClass * 64 + rightClass, left);
        list.Add(107, beforeClass * 64 + leftClass, right);
        // how the word before ends (a plural, an ezafe) and whether a verb follows tell «انجام‌شده» from «انجام شده است»
        var beforeTail = beforeGap == Gap.Hard ? 0 : Tail(atoms, at - 2);
        var afterVerb = afterGap == Gap.Hard ? 9ul : FollowingVerb(atoms, at + 1, after);
        list.Add(108, beforeTail, right);
        list.Add(109, beforeTail, right, leftClass);
        list.Add(110, beforeClass * 4096ul + leftClass * 64 + rightClass, 0);
        list.Add(111, leftClass * 4096ul + rightClass * 64 + afterClass, 0);
        list.Add(112, afterVerb, right, leftClass);
        list.Add(113, afterVerb, left, right);
        list.Add(114, afterVerb * 64 + (ulong)beforeGap, leftClass * 64 + rightClass);
        list.Add(115, afterGap == Gap.Hard ? 0 : after, rightClass * 64 + leftClass);
        list.Add(116, beforeGap == Gap.Hard ? 0 : before, rightClass * 64 + leftClass);
        list.Echo(StyledAround, 0, style);
        return list.Count;
    }

    /// <summary>The last two letters of an atom, or the whole of a short one.</summary>
    private static ulong Tail(Atoms atoms, int atom)
    {
        var word = atoms[atom];
        return Skeletons.Of(word.Length > 2 ? word[^2..] : word);
    }

    /// <summary>0 no verb, 1 an auxiliary, 2 one in می, 4 to 7 a finite form.</summary>
    private static ulong FollowingVerb(Atoms atoms, int atom, ulong hash)
    {
        if (VerbForms.IsAuxiliary(hash))
            return 1;
        if (VerbForms.IsContinuous(hash))
            return 2;
        if (atoms.Length(atom) > Skeletons.LongestWord)
            return 0;
        Span<ulong> prefixes = stackalloc ulong[Skeletons.LongestWord + 1];
        Skeletons.Prefixes(atoms[atom], prefixes);
        var kind = VerbForms.Finite(atoms[atom], prefixes, 0, atoms.Length(atom));
        return kind == 0 ? 0 : 4ul + (ulong)kind;
    }

    /// <summary>The power of ten of the frequency, 1 to 10; 0 for a word unknown, 11 for one without a part of speech.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Weighed(LexiconEntry entry) =>
        !entry.IsKnown ? 0u
        : entry.Frequency == 0 && !entry.Has(LexiconEntry.Plain | LexiconEntry.Split) ? 11u
        : (uint)entry.Frequency + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tail(ReadOnlySpan<ulong> prefixes, int to, int count) =>
        to < count ? prefixes[to] + 1 : Skeletons.Part(prefixes, to - count, to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Head(ReadOnlySpan<ulong> prefixes, int from, int to, int count) =>
        to - from < count ? Skeletons.Part(prefixes, from, to) + 1 : Skeletons.Part(prefixes, from, from + count);

    /// <summary>What the lexicon says of a half-space after that letter: 0 unknown word … 5.</summary>
    private static uint Known(LexiconEntry entry, int at)
    {
        if (!entry.IsKnown)
            return 0;
        var plain = entry.Has(LexiconEntry.Plain);
        if (entry.SplitsAt(at))
            return entry.Has(LexiconEntry.Split)
                ? plain
                    ? 1u
                    : 2u
                : 3u;
        if (entry.SplitMask != 0 && !plain)
            return 4;
        return plain ? 5u : 6u;
    }

    private static uint VerbKind(ReadOnlySpan<char> word, ReadOnlySpan<ulong> prefixes, int at, int length)
    {
        if (VerbForms.IsContinuous(prefixes[at]))
            return 1 + (uint)VerbForms.Finite(word, prefixes, at, length);
        if (VerbForms.IsAuxiliary(Skeletons.Part(prefixes, at, length)))
            return VerbForms.IsParticiple(word, prefixes, 0, at) ? 5u : 6u;
        return 0;
    }

    /// <summary>A coarse class of 0 to 47: part of speech and frequency.</summary>
    public static uint ClassOf(LexiconEntry entry)
    {
        if (!entry.IsKnown)
            return 0;
        var kind =
            entry.Has(LexiconEntry.Function) ? 1u
            : entry.Has(LexiconEntry.Number) ? 2u
            : entry.Has(LexiconEntry.Noun) ? (entry.Has(LexiconEntry.Adjective) ? 3u : 4u)
            : entry.Has(LexiconEntry.Adjective) ? 5u
            : entry.Has(LexiconEntry.Adverb) ? 6u
            : entry.Has(LexiconEntry.PastStem | LexiconEntry.PresentStem) ? 7u
            : entry.Has(LexiconEntry.Split) ? 8u
            : entry.Has(LexiconEntry.WeakSplit) ? 10u
            : 9u;
        var frequency = entry.Frequency;
        return kind * 4
            + (
                frequency == 0 ? 0u
                : frequency < 4 ? 1u
                : frequency < 6 ? 2u
                : 3u
            );
    }

    private ref struct List(Span<ulong> into)
    {
        private readonly Span<ulong> into = into;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint template, ulong a, ulong b = 0, ulong c = 0) =>
            into[Count++] = Skeletons.Mix(
                (a ^ (template * 0xA24BAED4963EE407)) * 0x9FB21C651E98DF25 + b * 0xC2B2AE3D27D4EB4F + c * 0x165667B19E3779F9
            );

        /// <summary>Adds features once more as seen in one style; none for style 0.</summary>
        public void Echo(ReadOnlySpan<byte> which, int from, int style)
        {
            if (style == 0)
                return;
            foreach (var index in which)
                into[Count++] = Skeletons.Mix(into[from + index] + (ulong)style * 0xD1342543DE82EF95);
        }
    }
}
