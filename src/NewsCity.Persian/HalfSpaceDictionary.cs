using System.Text;

namespace NewsCity.Persian;

/// <summary>
/// Names and words whose spelling is settled: «ملک‌حسینی» has its half-space however the writer lost it, glued or as a space; «امام خمینی»
/// keeps its space. It overrules what the model thinks. An entry also covers the word with an inflectional ending. Immutable.
/// </summary>
public sealed class HalfSpaceDictionary
{
    /// <summary>Parts of one entry, at most.</summary>
    internal const int MostParts = 6;

    private readonly Dictionary<ulong, (ulong Joints, ulong Places)> cuts = [];

    /// <summary>By the first two letters: whether any entry begins so.</summary>
    private readonly bool[] beginnings = new bool[1 << 12];

    private HalfSpaceDictionary() { }

    /// <summary>No entry.</summary>
    public static HalfSpaceDictionary Empty { get; } = new();

    /// <summary>
    /// Titles of office and the like, whose half-space belongs to the word (Data/titles.txt). Used for writers who do not keep half-spaces.
    /// </summary>
    internal static HalfSpaceDictionary Titles { get; } = ReadTitles();

    /// <summary>How many entries it has.</summary>
    public int Count => cuts.Count;

    /// <summary>
    /// Reads entries, one a line: words with half-spaces (U+200C, or «|» for those who cannot type it) and spaces where they belong. Blank
    /// lines and what follows «#» do not count. A line that is no entry (no Persian letters, no half-space or space in it, more than six
    /// parts or 40 letters) is passed over and given to <paramref name="refused"/>.
    /// </summary>
    /// <param name="lines">The lines of a dictionary.</param>
    /// <param name="refused">Takes the number of a line (from 1) and its text; null when nobody wants to know.</param>
    public static HalfSpaceDictionary Parse(IEnumerable<string> lines, Action<int, string>? refused = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var dictionary = new HalfSpaceDictionary();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var entry = (line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line).Trim();
            if (entry.Length > 0 && !dictionary.TryAdd(entry.Replace('|', PersianText.HalfSpace)))
                refused?.Invoke(number, line);
        }
        return dictionary;
    }

    private bool TryAdd(string entry)
    {
        var text = PersianText.Normalize(entry, NormalizeRules.Restorable);
        var letters = new StringBuilder();
        var (joints, places) = (0ul, 0ul);
        var parts = 1;
        foreach (var c in text)
            if (CharTable.Classes[c] is CharClass.Letter or CharClass.Variant)
                letters.Append(Skeletons.Fold(c));
            else if (c is PersianText.HalfSpace or ' ' && letters.Length is > 0 and < Skeletons.LongestWord)
            {
                parts++;
                places |= 1ul << letters.Length;
                if (c == PersianText.HalfSpace)
                    joints |= 1ul << letters.Length;
            }
            else if (CharTable.Classes[c] != CharClass.Haraka)
                return false;
        if (parts is < 2 or > MostParts || letters.Length > Skeletons.LongestWord)
            return false;
        cuts[Skeletons.Of(letters.ToString())] = (joints, places);
        beginnings[Beginning(letters[0], letters[1])] = true;
        return true;
    }

    /// <summary>Whether an entry may begin with these letters.</summary>
    internal bool MayBegin(char first, char second) => beginnings[Beginning(first, second)];

    /// <summary>An entry: in Joints bit i for a half-space after letter i, in Places for a half-space or a space.</summary>
    internal bool TryFind(ulong skeleton, out (ulong Joints, ulong Places) entry) => cuts.TryGetValue(skeleton, out entry);

    private static int Beginning(char first, char second) => (first * 61 + second) & 0xfff;

    private static unsafe HalfSpaceDictionary ReadTitles()
    {
        var bytes = Resource.Open("titles.txt", out var length);
        return Parse(Encoding.UTF8.GetString(bytes, (int)length).Split('\n'));
    }
}
