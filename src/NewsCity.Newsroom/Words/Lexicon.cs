namespace NewsCity.Newsroom.Words;

/// <summary>
/// What words of several languages name in common. Tables: <c>ideas.tsv</c> (words of news, Persian, English, Arabic) and <c>places.tsv</c>
/// (countries and towns). An entry of two words is kept joined, so that «رئیس جمهور», «رئیس‌جمهور» and «رئیسجمهور» agree.
/// </summary>
internal static class Lexicon
{
    private static readonly Dictionary<ulong, uint> Words = [];
    private static readonly Dictionary<ulong, uint> Phrases = [];
    private static readonly HashSet<uint> PlaceTerms = [];

    static Lexicon()
    {
        Read("ideas.tsv", Terms.Kind.Concept, names: 2);
        Read("places.tsv", Terms.Kind.Place, names: 1);
    }

    /// <summary>The idea or place that a single folded word names; 0 for none.</summary>
    public static uint Word(ulong hash) => Words.GetValueOrDefault(hash);

    /// <summary>The idea or place that two neighbouring words name together; null for none.</summary>
    public static uint? Phrase(ulong joined) => Phrases.TryGetValue(joined, out var term) ? term : null;

    /// <summary>True for the term of a country or town, other than Iran and Tehran, which hardly tell one Iranian report from another.</summary>
    public static bool IsTellingPlace(uint term) => PlaceTerms.Contains(term);

    /// <summary>What the tables say of sections and topics: term, topic of an idea, or the World for a place abroad, Iran for one at home.</summary>
    public static IEnumerable<(uint Term, string Says)> Topical()
    {
        foreach (var line in Resource.Lines("ideas.tsv"))
            if (line.Split('\t') is var cells && cells[1] != "-")
                yield return (Terms.Of(Terms.Kind.Concept, cells[0]), cells[1]);
        foreach (var line in Resource.Lines("places.tsv"))
            if (line.Split('\t')[0] is var key)
                yield return (
                    Terms.Of(Terms.Kind.Place, key),
                    key == "ir" || key.StartsWith("ir.", StringComparison.Ordinal) ? "iran" : "world"
                );
    }

    private static void Read(string table, Terms.Kind kind, int names)
    {
        Span<char> buffer = stackalloc char[48];
        foreach (var line in Resource.Lines(table))
        {
            var cells = line.Split('\t');
            var term = Terms.Of(kind, cells[0]);
            if (kind == Terms.Kind.Place && cells[0] is not ("ir" or "ir.tehran"))
                PlaceTerms.Add(term);
            foreach (var cell in cells.Skip(names))
            foreach (var name in cell.Split(','))
            {
                var scanner = new WordScanner(name, buffer);
                ulong joined = 0;
                var count = 0;
                var last = "";
                for (; scanner.Next(); count++)
                {
                    joined = count == 0 ? scanner.Hash : WordScanner.Append(joined, scanner.Word);
                    last = scanner.Word.ToString();
                }
                if (count == 0)
                    continue;
                if (count == 1 || IsArabic(name))
                    Words.TryAdd(joined, term);
                if (count == 1 && Stems.Of(last) is { Length: > 2 } stem)
                    Words.TryAdd(WordScanner.HashOf(stem), term);
                if (count > 1)
                    Phrases.TryAdd(joined, term);
            }
        }
    }

    private static bool IsArabic(string name) => name.AsSpan().ContainsAnyInRange('\u0600', '\u06ff');
}
