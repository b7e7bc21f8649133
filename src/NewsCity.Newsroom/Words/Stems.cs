namespace NewsCity.Newsroom.Words;

/// <summary>
/// Cuts common endings and articles off a folded word: Persian, Arabic and the languages of Latin and Cyrillic script. Both sides of a
/// comparison are cut alike, so that a wrong cut does little harm; at least three letters stay.
/// </summary>
internal static class Stems
{
    /// <summary>Endings of words in Arabic script, longest first.</summary>
    private static readonly string[] PersianEndings =
    [
        "هایشان",
        "هایمان",
        "هایتان",
        "هایی",
        "هایم",
        "هایت",
        "هایش",
        "ترین",
        "های",
        "ها",
        "شان",
        "مان",
        "تر",
        "ات",
        "ان",
        "ین",
        "ون",
        "ای",
        "ی",
    ];

    /// <summary>Endings of words in Latin script, longest first.</summary>
    private static readonly string[] LatinEndings = ["ies", "ing", "es", "ed", "s", "e", "o", "a"];

    /// <summary>The stem of <paramref name="word"/>, a part of it.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        if (word[0] is >= '\u0600' and <= '\u06ff')
        {
            if (word.Length > 5 && word.StartsWith("نمی", StringComparison.Ordinal))
                word = word[3..];
            else if (
                word.Length > 4
                && (word.StartsWith("می", StringComparison.Ordinal) || word.StartsWith("ال", StringComparison.Ordinal))
            )
                word = word[2..];
            return Cut(word, PersianEndings);
        }
        return word[0] is >= 'a' and <= 'z' ? Cut(word, LatinEndings) : word;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }
}
