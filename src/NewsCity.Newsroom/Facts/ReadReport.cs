using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Facts;

/// <summary>A report cut into sentences, each with the terms that it holds.</summary>
internal sealed class ReadReport
{
    /// <summary>A sentence of fewer or more words is not shown by itself.</summary>
    private const int FewestWords = 6;
    private const int MostWords = 45;

    public FactReport Report { get; }

    /// <summary>Sentences of lead and body in order, without repetitions.</summary>
    public IReadOnlyList<ReadSentence> Sentences { get; }

    /// <summary>Every term of headline, lead and body with a word for it.</summary>
    public IReadOnlyDictionary<uint, string> Terms { get; }

    public ReadReport(FactReport report)
    {
        Report = report;
        var terms = new Dictionary<uint, string>();
        foreach (var term in TermsOf(report.Title))
            terms.TryAdd(term.Term, term.Word);
        var sentences = new List<ReadSentence>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var body = report.Text.Length > StoryFacts.MostLetters ? report.Text[..StoryFacts.MostLetters] : report.Text;
        foreach (var text in Cut(report.Lead).Concat(Cut(body)))
        {
            if (!seen.Add(text))
                continue;
            var held = new Dictionary<uint, string>();
            foreach (var (term, word) in TermsOf(text))
            {
                held.TryAdd(term, word);
                terms.TryAdd(term, word);
            }
            var words = text.Count(c => c == ' ') + 1;
            sentences.Add(new(text, [.. held.Keys], words is >= FewestWords and <= MostWords));
        }
        Sentences = sentences;
        Terms = terms;
    }

    /// <summary>The terms of a text in order, with their words; words without content have none.</summary>
    public static List<(uint Term, string Word)> TermsOf(string text)
    {
        var found = new List<(uint, string)>();
        Span<char> buffer = stackalloc char[48];
        foreach (var word in NewsCity.Persian.Words.Of(text))
        {
            var scanner = new WordScanner(word, buffer);
            if (scanner.Next() && WordTable.Mine[scanner.Hash, scanner.Word].Stem is not 0 and var term)
                found.Add((term, word));
        }
        return found;
    }

    /// <summary>Sentences: parted by line ends and by marks that end one, not inside «…» and not in numbers.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        var quoted = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            quoted =
                c == '\n' ? 0
                : c == '«' ? quoted + 1
                : c == '»' ? Math.Max(0, quoted - 1)
                : quoted;
            var ends =
                c == '\n'
                || (quoted == 0 && c is '.' or '!' or '؟' or '?' or '؛' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends)
                continue;
            if (text[start..(c == '\n' ? i : i + 1)].Trim() is { Length: > 0 } sentence)
                yield return sentence;
            start = i + 1;
        }
        if (text[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }
}
