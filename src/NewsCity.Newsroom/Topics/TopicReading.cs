using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>A report as section and topic are judged by it: its terms, the places that it names, and the desk that its first words name.</summary>
internal sealed class TopicReading
{
    private const float TitleWeight = 3;
    private const float LeadWeight = 2;

    /// <summary>Two words together say more than one.</summary>
    private const float PhraseWeight = 1.5f;

    /// <summary>Words of the body that are read.</summary>
    private const int MostWords = 250;

    /// <summary>Words at the start of a body among which an agency names its desk.</summary>
    private const int DeskWords = 30;

    private readonly Dictionary<uint, (float Weight, string Word)> terms = [];

    /// <summary>The terms with their weights, the logarithm of how often they occur, and a word for each.</summary>
    public IReadOnlyDictionary<uint, (float Weight, string Word)> Terms => terms;

    /// <summary>The root of the sum of squares of the weights; 1 when there are none.</summary>
    public float Length { get; }

    /// <summary>Whether the places are abroad (near 1), at home (near -1), or both or none (0).</summary>
    public float Abroad { get; }

    /// <summary>1 when headline and lead name places abroad and none at home, -1 the other way round, else 0.</summary>
    public int AbroadOnTop { get; }

    /// <summary>The desk that wrote it by its own words, such as «به گزارش گروه ورزشی خبرگزاری …»; null when it does not say.</summary>
    public Topic? Desk { get; private set; }

    public TopicReading(string title, string lead, string text)
    {
        float home = 0;
        float abroad = 0;
        Read(title, TitleWeight, false);
        Read(lead, LeadWeight, true);
        AbroadOnTop = (abroad > 0 ? 1 : 0) - (home > 0 ? 1 : 0);
        Read(lead.Length > 0 && text.StartsWith(lead, StringComparison.Ordinal) ? text.AsSpan(lead.Length) : text, 1, true);
        float squares = 0;
        foreach (var (term, (weight, word)) in terms)
        {
            var log = MathF.Log2(1 + weight);
            terms[term] = (log, word);
            squares += log * log;
        }
        Length = squares > 0 ? MathF.Sqrt(squares) : 1;
        Abroad = (abroad - home) / (abroad + home + 3);

        void Read(ReadOnlySpan<char> part, float weight, bool mayNameDesk)
        {
            Span<char> buffer = stackalloc char[48];
            var scanner = new WordScanner(part, buffer);
            ulong before = 0;
            var desk = new DeskLine();
            for (var n = 0; n < MostWords && scanner.Next(); n++)
            {
                if (mayNameDesk && n < DeskWords && Desk is null)
                    Desk = desk.Next(scanner.Hash, scanner.Word);
                var facts = WordTable.Mine[scanner.Hash, scanner.Word];
                if (before != 0)
                {
                    var joined = WordScanner.Append(before, scanner.Word);
                    if (Lexicon.Phrase(joined) is { } idea)
                        Count(idea, scanner.Word, weight * PhraseWeight);
                    if (TopicWords.PhraseOf(joined) is { } phrase)
                        Count(phrase, scanner.Word, weight * PhraseWeight);
                }
                if (PlaceWords.IsAbroad(before, scanner.Hash, scanner.Word) is { } isAbroad)
                {
                    home += isAbroad ? 0 : weight;
                    abroad += isAbroad ? weight : 0;
                }
                before = scanner.Hash;
                if (facts.Stem != 0 && facts.Number == 0)
                    Count(facts.Stem, scanner.Word, weight);
                if (facts.Idea != 0)
                    Count(facts.Idea, scanner.Word, weight);
            }
        }

        void Count(uint term, ReadOnlySpan<char> word, float weight) =>
            terms[term] = terms.TryGetValue(term, out var known) ? (known.Weight + weight, known.Word) : (weight, word.ToString());
    }
}
