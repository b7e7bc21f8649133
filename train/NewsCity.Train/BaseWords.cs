using NewsCity.Persian;

namespace NewsCity.Train;

/// <summary>
/// Makes bases.txt: words in ی that the word list lacks and that are words of their own («اقتصادی», «بیماری»), not one thing of a kind
/// («نیازی»). Those are common beside the word without ی, or, being adjectives, stand after a noun rather than after a particle or a stop.
/// </summary>
internal static class BaseWords
{
    private const int Least = 3;

    /// <summary>Of the count of the word without ی: enough for any word.</summary>
    private const double CommonShare = 0.35;

    /// <summary>The same, enough for a word that stands after nouns.</summary>
    private const double AdjectiveShare = 0.06;

    /// <summary>An adjective stands after a particle, a number or a stop at most this often.</summary>
    private const double MostAlone = 0.25;

    public static void Build(string data, string target)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var alone = new Dictionary<string, int>(StringComparer.Ordinal);
        var atoms = new Atoms();
        foreach (var set in new[] { "perdt", "seraji", "fars" })
        foreach (var line in File.ReadLines(Path.Combine(data, "train", set + ".txt")))
        {
            atoms.Read(PersianText.Normalize(line, NormalizeRules.Restorable));
            for (var a = 0; a < atoms.Count; a++)
            {
                var word = atoms[a].ToString();
                counts[word] = counts.GetValueOrDefault(word) + 1;
                const uint particle = LexiconEntry.Function | LexiconEntry.Number;
                if (atoms.GapBefore(a) == Gap.Hard || Lexicon.Find(atoms[a - 1]).Has(particle))
                    alone[word] = alone.GetValueOrDefault(word) + 1;
            }
        }
        var bases = counts.Where(pair => IsBase(pair.Key, pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(Path.Combine(target, "bases.txt"), string.Join('\n', bases) + "\n");
        Console.WriteLine($"bases.txt: {bases.Count} words");

        bool IsBase(string word, int count)
        {
            if (word.Length < 4 || word[^1] != 'ی' || word[^2] is 'ا' or 'و' || count < Least || Lexicon.Find(word).Has(LexiconEntry.Plain))
                return false;
            var bare = word[..^1];
            var entry = Lexicon.Find(bare);
            if (!entry.Has(LexiconEntry.Plain) || entry.Has(LexiconEntry.Plural) || BrokenPlurals.TryGet(bare, out _))
                return false;
            if (bare.EndsWith("ات", StringComparison.Ordinal) || bare.EndsWith("تر", StringComparison.Ordinal))
                return false;
            var share = count / (double)Math.Max(1, counts.GetValueOrDefault(bare));
            return share >= CommonShare || share >= AdjectiveShare && alone.GetValueOrDefault(word) <= MostAlone * count;
        }
    }
}
