using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>The terms by which section and topic are judged: stems, ideas and places, each with its weight and the word that it stood for.</summary>
internal static class TopicTerms
{
    private const float TitleWeight = 3;
    private const float LeadWeight = 2;

    /// <summary>Words of the body that are read.</summary>
    private const int MostWords = 250;

    /// <summary>The terms of a report with their summed weights and a word for each.</summary>
    public static Dictionary<uint, (float Weight, string Word)> Of(string title, string lead, string text)
    {
        var found = new Dictionary<uint, (float Weight, string Word)>();
        Read(title, TitleWeight, found);
        Read(lead, LeadWeight, found);
        Read(text, 1, found);
        foreach (var (term, (weight, word)) in found)
            found[term] = (1 + MathF.Log2(weight), word);
        return found;
    }

    private static void Read(string text, float weight, Dictionary<uint, (float Weight, string Word)> found)
    {
        Span<char> buffer = stackalloc char[48];
        var scanner = new WordScanner(text, buffer);
        ulong before = 0;
        for (var n = 0; n < MostWords && scanner.Next(); n++)
        {
            var facts = WordTable.Mine[scanner.Hash, scanner.Word];
            if (before != 0 && Lexicon.Phrase(WordScanner.Append(before, scanner.Word)) is { } phrase)
                Add(phrase, scanner.Word);
            before = scanner.Hash;
            if (facts.Stem != 0 && facts.Number == 0)
                Add(facts.Stem, scanner.Word);
            if (facts.Idea != 0)
                Add(facts.Idea, scanner.Word);
        }

        void Add(uint term, ReadOnlySpan<char> word)
        {
            if (found.TryGetValue(term, out var known))
                found[term] = (known.Weight + weight, known.Word);
            else
                found[term] = (weight, word.ToString());
        }
    }
}
