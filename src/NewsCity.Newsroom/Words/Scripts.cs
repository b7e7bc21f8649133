namespace NewsCity.Newsroom.Words;

/// <summary>Tells which reports can share words: Persian and Arabic share letters but hardly words, the languages of Latin script both.</summary>
internal static class Scripts
{
    public const int Other = 0;
    public const int Latin = 1;
    public const int Persian = 2;
    public const int Arabic = 3;
    public const int Cyrillic = 4;
    public const int Count = 5;

    /// <summary>The script of a report: by its language tag where Persian and Arabic part, else by the letters of its headline.</summary>
    public static int Of(string language, string title)
    {
        Span<int> counts = stackalloc int[5];
        counts.Clear();
        foreach (var c in title)
            counts[
                c switch
                {
                    >= 'A' and <= 'ɏ' => char.IsLetter(c) ? Latin : Other,
                    >= 'Ѐ' and <= 'ӿ' => Cyrillic,
                    >= '\u0600' and <= '\u06ff' => Persian,
                    _ => Other,
                }
            ]++;
        if (counts[Persian] > 0 && counts[Persian] >= counts[Latin])
            return language.StartsWith("ar", StringComparison.Ordinal) || (language.Length == 0 && LooksArabic(title)) ? Arabic : Persian;
        return counts[Cyrillic] > counts[Latin] ? Cyrillic
            : counts[Latin] > 0 ? Latin
            : Other;
    }

    /// <summary>Letters that Persian hardly knows, and none of those that Arabic lacks.</summary>
    private static bool LooksArabic(string title) => title.AsSpan().ContainsAny("ةأإؤى") && !title.AsSpan().ContainsAny("پچژگ");
}
