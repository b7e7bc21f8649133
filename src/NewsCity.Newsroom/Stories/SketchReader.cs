using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Stories;

/// <summary>Reads the parts of one report into terms.</summary>
internal sealed class SketchReader
{
    /// <summary>Words of a body that are read: news says the most first.</summary>
    private const int MostWords = 160;

    private const float TitleWeight = 2;
    private const float PrefixWeight = 0.75f;
    private const float IdeaWeight = 0.5f;
    private const float GramWeight = 0.25f;

    public List<(uint Term, float Weight)> Words { get; } = new(256);
    public List<(uint Term, float Weight)> Title { get; } = new(128);
    public List<(uint Term, float Weight)> Neutral { get; } = new(64);

    /// <summary>Words read outside the headline.</summary>
    public int BodyWords { get; private set; }

    /// <summary>Adds the terms of one part.</summary>
    public void Read(string text, SketchPart part)
    {
        Span<char> buffer = stackalloc char[48];
        var table = WordTable.Mine;
        var scanner = new WordScanner(text, buffer);
        ulong before = 0;
        for (var n = 0; n < MostWords && scanner.Next(); n++)
        {
            var weight = part == SketchPart.Title ? TitleWeight : 1;
            var facts = table[scanner.Hash, scanner.Word];
            if (part != SketchPart.Title)
                BodyWords++;
            if (before != 0 && Lexicon.Phrase(WordScanner.Append(before, scanner.Word)) is { } phrase)
                Neutral.Add((phrase, weight));
            before = scanner.Hash;
            if (facts.Stem == 0)
                continue;
            if (facts.Idea != 0)
                Neutral.Add((facts.Idea, weight));
            else if (facts.Skeleton != 0 && (facts.Rare || scanner.Capital))
                Neutral.Add((facts.Skeleton, weight));
            else if (facts.Number != 0)
                Neutral.Add((facts.Number, weight));
            var term = facts.Stem;
            Words.Add((term, weight));
            if (facts.Idea != 0)
                Words.Add((facts.Idea, IdeaWeight * weight));
            if (part != SketchPart.Title)
                continue;
            Title.Add((term, 1));
            if (facts.Prefix != 0)
                Title.Add((facts.Prefix, PrefixWeight));
            foreach (var gram in facts.Grams)
                Title.Add((gram, GramWeight));
        }
    }
}
