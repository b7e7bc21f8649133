using System.Collections.Frozen;
using System.Text;

namespace NewsCity.Persian;

/// <summary>Words in ی that are words of their own though the word list lacks them: Data/bases.txt, made by <c>train/ bases</c>.</summary>
internal static class BaseWords
{
    private static readonly FrozenSet<string> Words = Read();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 'ی' && Lookup.Contains(word);

    private static unsafe FrozenSet<string> Read()
    {
        var bytes = Resource.Open("bases.txt", out var length);
        return Encoding
            .UTF8.GetString(bytes, (int)length)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
