namespace NewsCity.Persian;

/// <summary>
/// The search analysis: «می‌شود», «میشود» and «می شود» give the same terms at one position, «کتاب‌هایشان» is found by «کتاب». Stop words
/// stay (phrases need them; BM25 gives them their small weight). Latin words are lower-cased, digits are Latin.
/// </summary>
public static class SearchTerms
{
    [ThreadStatic]
    private static HalfSpaceRestorer? restorer;

    [ThreadStatic]
    private static TextBuffer? normal;

    [ThreadStatic]
    private static TextBuffer? restored;

    /// <summary>
    /// The terms of <paramref name="text"/> in order of position; the lemma first at each. The same analysis serves documents and queries.
    /// </summary>
    /// <param name="text">As it was published; it is normalised and restored here.</param>
    /// <param name="habit">What is known of its writer; null for nothing (queries).</param>
    public static IReadOnlyList<SearchTerm> Analyze(string text, Habit? habit = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<SearchTerm>(text.Length / 4 + 4);
        restorer ??= new();
        normal ??= new(4096, mapped: true);
        restored ??= new(4096, mapped: true);
        normal.Clear();
        PersianText.Normalize(text, NormalizeRules.Index & ~NormalizeRules.Entities, normal);
        restorer.Restore(normal.Text, habit ?? new Habit(), HalfSpaces.Index, restored);
        var chars = restored.Text;
        var (position, last) = (0, 0);
        foreach (var (start, length) in Words.Spans(chars))
        {
            // a date that was turned round comes from right to left
            var (first, end) = (SourceOf(start), SourceOf(start + length - 1));
            var from = last = Math.Max(last, Math.Min(first, end));
            var to = Math.Max(from, Math.Max(first, end)) + 1;
            Add(terms, chars.Slice(start, length), position++, from, to - from);
        }
        return terms;
    }

    private static int SourceOf(int index) => normal!.Sources[Math.Min(restored!.Sources[index], normal.Length - 1)];

    private static void Add(List<SearchTerm> terms, ReadOnlySpan<char> word, int position, int start, int length)
    {
        if (Lemmas.Of(word) is not { } lemma)
        {
            terms.Add(new(position, start, length, Plain(word), SearchTermKind.Lemma));
            return;
        }
        terms.Add(new(position, start, length, lemma, SearchTermKind.Lemma));
        var skeleton = Plain(word);
        if (!string.Equals(skeleton, lemma, StringComparison.Ordinal))
            terms.Add(new(position, start, length, skeleton, SearchTermKind.Skeleton));
        if (!word.Contains(PersianText.HalfSpace))
            return;
        foreach (var range in word.Split(PersianText.HalfSpace))
        {
            var part = word[range];
            if (
                part.Length < 2
                || Suffixes.IsEnding(part)
                || Lemmas.Of(part) is not { } partLemma
                || string.Equals(partLemma, lemma, StringComparison.Ordinal)
            )
                continue;
            terms.Add(new(position, start, length, partLemma, SearchTermKind.Part));
        }
    }

    /// <summary>Folded letters, Latin digits, lower case; no half-space or harakat.</summary>
    private static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var count = 0;
        foreach (var c in word)
            switch (CharTable.Classes[c])
            {
                case CharClass.HalfSpace or CharClass.Haraka:
                    break;
                case CharClass.Digit:
                    plain[count++] = (char)('0' + PersianNumbers.DigitValue(c));
                    break;
                case CharClass.Letter or CharClass.Variant:
                    plain[count++] = Skeletons.Fold(c);
                    break;
                default:
                    plain[count++] = char.ToLowerInvariant(c);
                    break;
            }
        return plain[..count].ToString();
    }
}
