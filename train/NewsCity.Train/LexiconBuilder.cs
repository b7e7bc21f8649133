using System.Globalization;
using NewsCity.Persian;

namespace NewsCity.Train;

/// <summary>Makes lexicon.bin from the word and verb lists of hazm.</summary>
internal static class LexiconBuilder
{
    public static void Build(string data, string target)
    {
        var entries = new Dictionary<ulong, uint>();
        var skipped = 0;
        foreach (var line in File.ReadLines(Path.Combine(data, "lexicon", "hazm-words.dat")))
        {
            var columns = line.Split('\t');
            if (columns.Length < 3 || !TrySkeleton(columns[0], out var hash, out var mask))
            {
                skipped++;
                continue;
            }
            var bits = Flags(columns[2], mask);
            if (mask != 0)
                bits |= mask << 16;
            _ = long.TryParse(columns[1], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency);
            Add(entries, hash, bits, frequency);
        }
        foreach (var line in File.ReadLines(Path.Combine(data, "lexicon", "hazm-verbs.dat")))
        {
            var stems = line.Trim().Split('#');
            if (stems.Length != 2)
                continue;
            foreach (var (stem, flag) in new[] { (stems[0], LexiconEntry.PastStem), (stems[1], LexiconEntry.PresentStem) })
                if (stem.Length > 0 && TrySkeleton(stem, out var hash, out _))
                    Add(entries, hash, flag, 0);
        }
        foreach (var (stem, flag) in ExtraStems)
            if (TrySkeleton(stem, out var hash, out _))
                Add(entries, hash, flag, 0);
        Write(entries, Path.Combine(target, "lexicon.bin"));
        Console.WriteLine($"lexicon.bin: {entries.Count} skeletons, {skipped} lines skipped");
    }

    /// <summary>Stems that the list lacks: the short and colloquial ones of news prose.</summary>
    private static readonly (string, uint)[] ExtraStems =
    [
        ("باش", LexiconEntry.PresentStem),
        ("بود", LexiconEntry.PastStem),
        ("توان", LexiconEntry.PresentStem),
        ("توانست", LexiconEntry.PastStem),
        ("خواه", LexiconEntry.PresentStem),
        ("دان", LexiconEntry.PresentStem),
        ("ده", LexiconEntry.PresentStem),
        ("رو", LexiconEntry.PresentStem),
        ("زن", LexiconEntry.PresentStem),
        ("شو", LexiconEntry.PresentStem),
        ("ش", LexiconEntry.PresentStem),
        ("کن", LexiconEntry.PresentStem),
        ("گو", LexiconEntry.PresentStem),
    ];

    private static void Add(Dictionary<ulong, uint> entries, ulong hash, uint bits, long frequency)
    {
        var power = (uint)Math.Min(9, frequency <= 0 ? 0 : (int)Math.Log10(frequency));
        entries.TryGetValue(hash, out var old);
        entries[hash] = ((old | bits) & ~15u) | Math.Max(old & 15, power);
    }

    private static uint Flags(string column, uint mask)
    {
        if (column == "0")
            return mask != 0 ? LexiconEntry.WeakSplit : LexiconEntry.WeakPlain;
        var bits = mask != 0 ? LexiconEntry.Split : LexiconEntry.Plain;
        foreach (var tag in column.Split(','))
            bits |= tag switch
            {
                "N" => LexiconEntry.Noun,
                "AJ" or "AJC" => LexiconEntry.Adjective,
                "ADV" => LexiconEntry.Adverb,
                "NUM" => LexiconEntry.Number,
                "PL" => LexiconEntry.Plural,
                "P" or "CONJ" or "PRO" or "DET" or "POSTP" => LexiconEntry.Function,
                _ => 0,
            };
        return bits;
    }

    /// <summary>The hash of the folded letters and, bit by bit, where half-spaces stand. False for what is not one Persian word.</summary>
    private static bool TrySkeleton(string word, out ulong hash, out uint mask)
    {
        (hash, mask) = (0, 0);
        var letters = new List<char>();
        foreach (var c in PersianText.Normalize(word, NormalizeRules.Restorable))
            if (c == PersianText.HalfSpace)
            {
                if (letters.Count is >= 1 and <= 16)
                    mask |= 1u << (letters.Count - 1);
            }
            else if (CharTable.Classes[c] == CharClass.Letter)
                letters.Add(Skeletons.Fold(c));
            else if (CharTable.Classes[c] != CharClass.Haraka)
                return false;
        hash = Skeletons.Of(letters.ToArray());
        return letters.Count is > 0 and <= Skeletons.LongestWord;
    }

    private static void Write(Dictionary<ulong, uint> entries, string path)
    {
        var slots = 1u;
        while (slots * 0.8 < entries.Count)
            slots *= 2;
        var prints = new uint[slots];
        var values = new uint[slots];
        foreach (var (hash, bits) in entries.OrderBy(entry => entry.Key))
        {
            var mixed = Skeletons.Mix(hash);
            var slot = (uint)mixed & (slots - 1);
            while (prints[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            (prints[slot], values[slot]) = (Lexicon.Fingerprint(mixed), bits);
        }
        using var file = new BinaryWriter(File.Create(path));
        file.Write(Lexicon.Magic);
        file.Write(slots);
        for (var slot = 0; slot < slots; slot++)
        {
            file.Write(prints[slot]);
            file.Write(values[slot]);
        }
    }
}
