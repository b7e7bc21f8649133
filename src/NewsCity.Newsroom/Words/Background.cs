using System.Globalization;

namespace NewsCity.Newsroom.Words;

/// <summary>How common a term is in news at large, before the first report is read. Written by <c>train/NewsCity.Train.Newsroom</c>.</summary>
internal static class Background
{
    private static readonly Dictionary<uint, float> Shares = Read();

    /// <summary>Every term known with the share of reports that hold it, 0 to 1.</summary>
    public static IReadOnlyDictionary<uint, float> All => Shares;

    /// <summary>The share of reports that hold <paramref name="term"/>; 0 when unknown.</summary>
    public static float Share(uint term) => Shares.GetValueOrDefault(term);

    private static Dictionary<uint, float> Read()
    {
        var shares = new Dictionary<uint, float>();
        foreach (var line in Resource.Lines("background.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var word = line.AsSpan(0, tab);
            var share = float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) / 10_000;
            if (word.Length < 2 || char.IsAsciiDigit(word[0]))
                continue;
            var stem = Stems.Of(word);
            Add(shares, Terms.Of(Terms.Kind.Stem, stem), share);
            if ((Lexicon.Word(WordScanner.HashOf(word)) is > 0 and var idea) || (idea = Lexicon.Word(WordScanner.HashOf(stem))) > 0)
                Add(shares, idea, share);
            if (Skeletons.Of(word) is > 0 and var skeleton)
                Add(shares, skeleton, share);
            Add(shares, Terms.Of(Terms.Kind.Prefix, stem[..Math.Min(5, stem.Length)]), share);
        }
        return shares;
    }

    private static void Add(Dictionary<uint, float> shares, uint term, float share) =>
        shares[term] = 1 - ((1 - shares.GetValueOrDefault(term)) * (1 - share));
}
