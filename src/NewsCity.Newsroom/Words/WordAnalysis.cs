namespace NewsCity.Newsroom.Words;

/// <summary>Works out the terms of one folded word. Knows no grammar beyond common endings, so that it serves every language.</summary>
internal static class WordAnalysis
{
    private const int PrefixLetters = 5;

    /// <summary>Everything known of <paramref name="word"/>.</summary>
    public static WordFacts Of(ReadOnlySpan<char> word)
    {
        var idea = Lexicon.Word(WordScanner.HashOf(word));
        var digits = 0;
        foreach (var c in word)
            if (char.IsAsciiDigit(c))
                digits++;
        if (digits == word.Length)
            return OfNumber(word);
        if (idea == 0 && (word.Length < 2 || StopWords.Contains(word)))
            return new WordFacts();
        var stem = Stems.Of(word);
        if (idea == 0)
            idea = Lexicon.Word(WordScanner.HashOf(stem));
        return new WordFacts
        {
            Idea = idea,
            Skeleton = Skeletons.Of(word),
            Stem = Terms.Of(Terms.Kind.Stem, stem),
            Prefix = Terms.Of(Terms.Kind.Prefix, stem[..Math.Min(PrefixLetters, stem.Length)]),
            Grams = Grams(word),
            Rare = Background.Share(Terms.Of(Terms.Kind.Stem, stem)) == 0,
        };
    }

    private static WordFacts OfNumber(ReadOnlySpan<char> word)
    {
        var value = word.TrimStart('0');
        var term = Terms.Of(Terms.Kind.Number, value);
        return new WordFacts
        {
            Stem = value.Length == 0 ? 0 : term,
            Prefix = value.Length == 0 ? 0 : Terms.Of(Terms.Kind.Prefix, value),
            Number = value.Length > 1 ? term : 0,
        };
    }

    private static uint[] Grams(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return [];
        Span<char> gram = stackalloc char[3];
        var found = new List<uint>(word.Length);
        for (var i = -1; i < word.Length - 1; i++)
        {
            gram[0] = i < 0 ? '^' : word[i];
            gram[1] = word[i + 1];
            gram[2] = i + 2 < word.Length ? word[i + 2] : '$';
            found.Add(Terms.Of(Terms.Kind.Gram, gram));
        }
        return [.. found];
    }
}
