using System.Collections.Frozen;

namespace NewsCity.Reading.Articles.Tree;

/// <summary>The names that most elements and attributes of news pages have, so that each is kept once and not once an element.</summary>
internal static class KnownNames
{
    /// <summary>Beside the names of <see cref="Tags"/>: what the pages of the extraction kit use most.</summary>
    private const string Common =
        "abbr alt cite class content d data-id data-src datetime del dir fill g height href id ins itemprop itemscope itemtype label lang loading mark media onclick path picture property q rel role sizes span src srcset sub sup tabindex target time type value viewbox width";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table = new[]
    {
        Tags.Void,
        Tags.Raw,
        Tags.Block,
        Tags.Formatting,
        Tags.Silent,
    }
        .SelectMany(set => set)
        .Concat(Common.Split(' '))
        .Distinct()
        .ToFrozenDictionary(name => name, name => name, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name as a string, always the same one for a name of the table.</summary>
    public static string Of(ReadOnlySpan<char> lower) => Table.TryGetValue(lower, out var known) ? known : lower.ToString();
}
