using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>The endings that Persian inflection writes after a half-space, and those that it writes joined.</summary>
internal static class Suffixes
{
    /// <summary>Class of an ending that stands after a half-space, by hash: 0 none, 1 plural, 2 comparative, 3 after he, 4 possessive.</summary>
    private static readonly Dictionary<ulong, byte> Apart = BuildApart();

    /// <summary>Endings, longest first, that may be stripped to find what a part is made of.</summary>
    private static readonly string[] Joined =
    [
        "هایشان",
        "هایمان",
        "هایتان",
        "هایی",
        "هایش",
        "هایم",
        "هایت",
        "های",
        "ترین",
        "شان",
        "مان",
        "تان",
        "ها",
        "تر",
        "یی",
        "ان",
        "ند",
        "یم",
        "ید",
        "ی",
        "م",
        "ش",
        "ت",
        "د",
    ];

    /// <summary>Whether a part is an ending and no word: «ها», «ترین», «ام».</summary>
    public static bool IsEnding(ReadOnlySpan<char> part) => ClassOf(Skeletons.Of(part)) != 0;

    public static int ClassOf(ulong part) => Apart.GetValueOrDefault(part);

    /// <summary>The end of the part without its last inflectional ending (at least two letters stay), or <paramref name="to"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Strip(ReadOnlySpan<char> letters, int from, int to)
    {
        var part = letters[from..to];
        foreach (var ending in Joined)
            if (part.Length >= ending.Length + 2 && part.EndsWith(ending, StringComparison.Ordinal))
                return to - ending.Length;
        return to;
    }

    private static Dictionary<ulong, byte> BuildApart()
    {
        var classes = new Dictionary<ulong, byte>();
        void Add(byte kind, string stems, string endings)
        {
            foreach (var stem in stems.Split(' '))
            foreach (var ending in endings.Split(' '))
                classes[Skeletons.Of(stem + (ending == "-" ? "" : ending))] = kind;
        }
        Add(1, "ها", "- ی یی یم یت یش یمان یتان یشان ست یند م ت ش مان تان شان یم یاند یست رو یه");
        Add(2, "تر ترین", "- ی ها های هایی ان م ش شان مان ند ین یم ست");
        Add(3, "ای ام ات اش اند اید ایم ایی ایست یی ست", "-");
        Add(4, "مان تان شان ی", "-");
        return classes;
    }
}
