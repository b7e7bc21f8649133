namespace NewsCity.Reading.Dates;

internal static partial class DateWords
{
    private static readonly Dictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Known = Table
        .DistinctBy(row => row.Word)
        .ToDictionary(row => row.Word, row => new DateWord(row.Kind, row.Value), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryFind(ReadOnlySpan<char> word, out DateWord found) => Known.TryGetValue(word, out found);
}
