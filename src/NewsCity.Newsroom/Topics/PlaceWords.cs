using System.Collections.Frozen;
using NewsCity.Newsroom.Words;
using NewsCity.Persian;

namespace NewsCity.Newsroom.Topics;

/// <summary>Words that name a place or a people, at home or abroad: the gazetteer's names in three scripts, and words for the parts of Iran.</summary>
internal static class PlaceWords
{
    /// <summary>Names of places are told from other words by so many letters after their ending is cut.</summary>
    private const int LeastLetters = 3;

    private static readonly FrozenDictionary<ulong, bool> Abroad = Read();

    /// <summary>Words after which a name is no place: «خبرگزاری فارس», «به گزارش فارس», «خلیج فارس».</summary>
    private static readonly FrozenSet<ulong> NoPlaceAfter = new[] { "خبرگزاری", "گزارش", "خبرنگار", "خلیج", "باشگاه", "تیم" }
        .Select(word => WordScanner.HashOf(word))
        .ToFrozenSet();

    /// <summary>True for a place abroad, false for one at home, null for another word. <paramref name="before"/> is the hash of the word before, 0 for none.</summary>
    public static bool? IsAbroad(ulong before, ulong hash, ReadOnlySpan<char> word)
    {
        if (before != 0 && NoPlaceAfter.Contains(before))
            return null;
        if (before != 0 && Abroad.TryGetValue(WordScanner.Append(before, word), out var phrase))
            return phrase;
        if (Abroad.TryGetValue(hash, out var abroad))
            return abroad;
        var stem = Stems.Of(word);
        return stem.Length < word.Length && stem.Length >= LeastLetters && Abroad.TryGetValue(WordScanner.HashOf(stem), out abroad)
            ? abroad
            : null;
    }

    private static FrozenDictionary<ulong, bool> Read()
    {
        var all = new Dictionary<ulong, bool>();
        foreach (var word in new[] { "ایران", "کشورمان", "میهن", "استان", "شهرستان", "فرماندار", "استاندار", "بخشدار", "Iran" })
            Add(word, false);
        foreach (var place in Gazetteer.All.Where(place => place.OnMap))
        foreach (var name in new[] { place.Persian, place.English, place.Arabic })
            Add(name, place.Country != "IR");
        foreach (var line in Resource.Lines("places.tsv"))
        {
            var cells = line.Split('\t');
            foreach (var name in cells.Skip(1).SelectMany(cell => cell.Split(',')))
                Add(name, cells[0] != "ir" && !cells[0].StartsWith("ir.", StringComparison.Ordinal));
        }
        return all.ToFrozenDictionary();

        void Add(string name, bool abroad)
        {
            Span<char> buffer = stackalloc char[48];
            var scanner = new WordScanner(name, buffer);
            ulong joined = 0;
            var count = 0;
            for (; scanner.Next(); count++)
                joined = count == 0 ? scanner.Hash : WordScanner.Append(joined, scanner.Word);
            if (count > 0)
                all.TryAdd(joined, abroad);
        }
    }
}
