using AngleSharp.Html;

namespace NewsCity.Reading.Html;

internal static partial class NamedCharacters
{
    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Known = Table
        .ToDictionary(row => row.Name, row => row.Character, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one character that <c>&amp;name;</c> stands for in the common table.</summary>
    public static bool TryCommon(ReadOnlySpan<char> name, out char character) => Known.TryGetValue(name, out character);

    /// <summary>The characters of a rarer name, or null when HTML does not know it.</summary>
    public static string? Rare(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
}
