using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>Reads the parts of one report into terms.</summary>
internal sealed class SketchReader
{
    /// <summary>Words of a body that are read: news says the most first.</summary>
    private const int MostWords = 100;

    /// <summary>Words at the beginning of the lead that are searched for places.</summary>
    private const int LeadWords = 30;

    private const float TitleWeight = 2;
    private const float IdeaWeight = 0.5f;

    public List<(uint Term, float Weight)> Words { get; } = new(256);
    public List<(uint Term, float Weight)> Title { get; } = new(128);
    public List<(uint Term, float Weight)> Neutral { get; } = new(64);

    public HashSet<uint> Places { get; } = [];
    public HashSet<uint> Numbers { get; } = [];

    /// <summary>Adds the terms of one part.</summary>
    public void Read(string text, SketchPart part)
    {
        Span<char> buffer = stackalloc char[48];
        var table = WordTable.Mine;
        var capitals = TellsNames(text);
        var scanner = new WordScanner(text, buffer);
        ulong before = 0;
        for (var n = 0; n < MostWords && scanner.Next(); n++)
        {
            var weight = part == SketchPart.Title ? TitleWeight : 1;
            var facts = table[scanner.Hash, scanner.Word];
            if (before != 0 && Lexicon.Phrase(WordScanner.Append(before, scanner.Word)) is { } phrase)
            {
                Neutral.Add((phrase, weight));
                AddPlace(phrase, part, n);
            }
            before = scanner.Hash;
            if (facts.Stem == 0)
                continue;
            if (facts.Idea != 0)
            {
                Neutral.Add((facts.Idea, weight));
                AddPlace(facts.Idea, part, n);
            }
            else if (facts.Skeleton != 0 && (scanner.Word[0] < '\u0600' ? capitals && scanner.Capital && !scanner.Opens : facts.Rare))
                Neutral.Add((facts.Skeleton, weight));
            else if (facts.Number != 0)
            {
                Neutral.Add((facts.Number, weight));
                Numbers.Add(facts.Number);
            }
            var term = facts.Stem;
            Words.Add((term, weight));
            if (facts.Idea != 0)
                Words.Add((facts.Idea, IdeaWeight * weight));
            if (part != SketchPart.Title)
                continue;
            Title.Add((term, 1));
            Title.Add((facts.Prefix, 1));
            foreach (var gram in facts.Grams)
                Title.Add((gram, 1));
        }
    }

    /// <summary>True when capital letters tell names: fewer than half of the words begin with one, which a headline in title case fails.</summary>
    private static bool TellsNames(string text)
    {
        int words = 0,
            capitals = 0;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLetter(text[i]) && (i == 0 || text[i - 1] == ' '))
            {
                words++;
                if (char.IsUpper(text[i]))
                    capitals++;
            }
        return 2 * capitals < words;
    }

    private void AddPlace(uint term, SketchPart part, int word)
    {
        if (part != SketchPart.Body && word < LeadWords && Lexicon.IsTellingPlace(term))
            Places.Add(term);
    }
}
