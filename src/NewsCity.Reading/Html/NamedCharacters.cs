using AngleSharp.Html;

namespace NewsCity.Reading.Html;

internal static partial class NamedCharacters
{
    /// <summary>Letters of the longest name that needs no semicolon.</summary>
    public const int LongestOld = 6;

    private static readonly Dictionary<string, char> Common = Table.ToDictionary(
        row => row.Name,
        row => row.Character,
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Known = Common.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Old = OldNames
        .Split(' ')
        .ToDictionary(
            name => name,
            name => Common.TryGetValue(name, out var character) ? character : Common[name.ToLowerInvariant()],
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one character that <c>&amp;name;</c> stands for in the common table.</summary>
    public static bool TryCommon(ReadOnlySpan<char> name, out char character) => Known.TryGetValue(name, out character);

    /// <summary>The character of a name that pages may write without a semicolon.</summary>
    public static bool TryOld(ReadOnlySpan<char> name, out char character) => Old.TryGetValue(name, out character);

    /// <summary>The characters of a rarer name, or null when HTML does not know it.</summary>
    public static string? Rare(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
}
