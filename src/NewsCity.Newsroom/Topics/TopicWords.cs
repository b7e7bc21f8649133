using System.Collections.Frozen;
using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>The words that news of each topic is told in, from <c>topicwords.tsv</c>: what is believed of a word before any report was counted.</summary>
internal static class TopicWords
{
    /// <summary>Terms of two words, apart from the terms of the newsroom's other kinds.</summary>
    private const Terms.Kind Phrase = (Terms.Kind)32;

    private static readonly FrozenDictionary<uint, Topic[]> Says = Read();

    /// <summary>Every term of the table with the topics that it speaks for, one or two.</summary>
    public static IReadOnlyDictionary<uint, Topic[]> All => Says;

    /// <summary>The term of two neighbouring words of the table, by the hash of their joined letters; null for others.</summary>
    public static uint? PhraseOf(ulong joined) => Terms.Of(Phrase, joined) is var term && Says.ContainsKey(term) ? term : null;

    private static FrozenDictionary<uint, Topic[]> Read()
    {
        var all = new Dictionary<uint, HashSet<Topic>>();
        Span<char> buffer = stackalloc char[48];
        foreach (var line in Resource.Lines("topicwords.tsv"))
        {
            var cells = line.Split('\t');
            var topic = Enum.Parse<Topic>(cells[0], ignoreCase: true);
            foreach (var name in cells[2].Split(','))
            {
                var scanner = new WordScanner(name, buffer);
                ulong joined = 0;
                uint stem = 0;
                var count = 0;
                for (; scanner.Next(); count++)
                {
                    joined = count == 0 ? scanner.Hash : WordScanner.Append(joined, scanner.Word);
                    stem = WordTable.Mine[scanner.Hash, scanner.Word].Stem;
                }
                var term = count == 1 ? stem : Terms.Of(Phrase, joined);
                if (term == 0)
                    continue;
                if (!all.TryGetValue(term, out var topics))
                    all[term] = topics = [];
                topics.Add(topic);
            }
        }
        return all.ToFrozenDictionary(word => word.Key, word => word.Value.Order().ToArray());
    }
}
