using System.Buffers;
using NewsCity.Newsroom.Words;
using NewsCity.Persian;

namespace NewsCity.Newsroom.Names;

/// <summary>Knows a person's name when it stands there: given names, then one word that may be a family name.</summary>
internal static class PersonNames
{
    /// <summary>A family name that stands in more than this share of news is an ordinary word.</summary>
    private const float Common = 0.003f;

    /// <summary>The same for words in «ی»: their stem («صالح» of «صالحی») may be common by itself.</summary>
    private const float CommonEnd = 0.015f;

    /// <summary>Ends that ordinary words hardly have.</summary>
    private static readonly string[] FamilyEnds =
    [
        "آبادی",
        "پناه",
        "پور",
        "خواه",
        "دوست",
        "زاده",
        "زهی",
        "فر",
        "فرد",
        "لو",
        "مند",
        "منش",
        "نژاد",
        "نیا",
        "وند",
        "یان",
    ];

    /// <summary>Letters after which the next one does not join: the half-space is not written there.</summary>
    private static readonly SearchValues<char> Apart = SearchValues.Create("آاأدذرزژوؤة");

    /// <summary>Given names; true for those that are ordinary words as well.</summary>
    private static readonly Dictionary<string, bool> Given = Read();

    /// <summary>The person named from <paramref name="at"/> on, in one spelling, and how many words the name takes; 0 for none.</summary>
    public static (string Name, int Words) At(List<string> words, int at, int near)
    {
        var first = at;
        var given = new List<string>(3);
        if (words[at] is "سید" or "سیده")
            first++;
        var doubtful = true;
        while (first - at < near - 1 && given.Count < 2 && Parts(words[first]) is { Count: > 0 } parts)
        {
            given.AddRange(parts);
            doubtful &= parts.Count == 1 && Given[parts[0]];
            first++;
        }
        if (given.Count == 0 || first - at >= near)
            return ("", 0);
        var family = words[first];
        return IsFamily(family, doubtful) ? ($"{Joined(given)} {family}", first - at + 1) : ("", 0);
    }

    /// <summary>The given names of which a word is made: one, or two written together («محمدباقر», «علی‌اکبر»); empty for none.</summary>
    private static List<string> Parts(string word)
    {
        if (Given.ContainsKey(word))
            return [word];
        var plain = word.Replace(PersianText.HalfSpace.ToString(), "", StringComparison.Ordinal);
        if (plain.Length != word.Length && Given.ContainsKey(plain))
            return [plain];
        if (plain.StartsWith("سید", StringComparison.Ordinal) && Given.ContainsKey(plain[3..]))
            return [plain[3..]];
        for (var i = 3; i <= plain.Length - 3; i++)
            if (Given.TryGetValue(plain[..i], out _) && Given.TryGetValue(plain[i..], out _))
                return [plain[..i], plain[i..]];
        return [];
    }

    private static bool IsFamily(string word, bool doubtful)
    {
        if (
            word.Length < 3
            || !word.All(c => c is >= 'ء' and <= 'ی' or PersianText.HalfSpace)
            || word.StartsWith("می\u200c", StringComparison.Ordinal)
        )
            return false;
        Span<char> buffer = stackalloc char[48];
        var scanner = new WordScanner(word, buffer);
        if (!scanner.Next() || StopWords.Contains(scanner.Word))
            return false;
        var share = Background.Share(Terms.Of(Terms.Kind.Stem, Stems.Of(scanner.Word)));
        var shaped = Array.Exists(FamilyEnds, end => word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal));
        return shaped ? share < 4 * Common
            : doubtful ? share == 0 && word[^1] == 'ی'
            : share < (word[^1] == 'ی' ? CommonEnd : Common);
    }

    /// <summary>Given names as one word, a half-space where the letters would join: «محمدباقر», «علی‌اکبر».</summary>
    private static string Joined(List<string> given)
    {
        var name = given[0];
        foreach (var next in given.Skip(1))
            name += (Apart.Contains(name[^1]) ? "" : PersianText.HalfSpace.ToString()) + next;
        return name;
    }

    private static Dictionary<string, bool> Read()
    {
        var given = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in Resource.Lines("given-names.tsv"))
        {
            var plain = line.Split('\t')[0];
            given[plain] = line.EndsWith('+');
            given.TryAdd(plain.Replace(PersianText.HalfSpace.ToString(), "", StringComparison.Ordinal), line.EndsWith('+'));
        }
        return given;
    }
}
