using System.Globalization;

namespace NewsCity.Storage;

/// <summary>The facts of a source that an operator may set by hand.</summary>
public static class Overrides
{
    private static readonly string[] Kinds = ["agency", "newspaper", "broadcaster", "site", "aggregator"];

    /// <summary>Sorted by name: what it means, whether a value is one, and how it is applied.</summary>
    private static readonly (string Field, string Meaning, Func<string, bool> Fits, Func<Source, string, Source> Apply)[] Table =
    [
        ("every", "pause between two polls, such as 00:05:00", IsPause, (source, value) => source with { Every = Pause(value) }),
        ("inside", "true: it works inside Iran", IsTruth, (source, value) => source with { Inside = value == "true" }),
        ("kind", string.Join(", ", Kinds), Kinds.Contains, (source, value) => source with { Kind = value }),
        ("language", "BCP 47 tag, such as fa", value => IsWord(value, 12), (source, value) => source with { Language = value }),
        (
            "licence",
            "such as cc-by-4.0, agreement, unknown",
            value => IsWord(value, 40),
            (source, value) => source with { Licence = value }
        ),
        ("name", "the Persian name", value => value.Length is > 0 and <= 200, (source, value) => source with { NameFa = value }),
        ("name-en", "the Latin name", value => value.Length <= 200, (source, value) => source with { NameEn = value }),
        ("off", "true: it rests; what is kept stays", IsTruth, (source, value) => source with { Off = value == "true" }),
        ("weight", "how much it counts in the ranking, 0 to 10", IsWeight, (source, value) => source with { Weight = Weight(value) }),
        ("zone", "clock of dates without a zone, such as Asia/Tehran", IsZone, (source, value) => source with { Zone = value }),
    ];

    /// <summary>Their names and meanings, sorted.</summary>
    public static IReadOnlyList<(string Field, string Meaning)> Fields { get; } = [.. Table.Select(row => (row.Field, row.Meaning))];

    /// <summary>Whether the value is one for the field; an unknown field has none.</summary>
    public static bool Fits(string field, string value) => Array.Exists(Table, row => row.Field == field && row.Fits(value));

    /// <summary>The source as its operator wants it. What no longer fits is passed over.</summary>
    public static Source Apply(Source source, IEnumerable<SourceOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        foreach (var one in overrides)
        foreach (var row in Table)
            if (row.Field == one.Field && row.Fits(one.Value))
                source = row.Apply(source, one.Value);
        return source;
    }

    private static bool IsPause(string value) =>
        TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var pause)
        && pause >= TimeSpan.FromSeconds(1)
        && pause <= TimeSpan.FromDays(7);

    private static TimeSpan Pause(string value) => TimeSpan.Parse(value, CultureInfo.InvariantCulture);

    private static bool IsTruth(string value) => value is "true" or "false";

    private static bool IsWord(string value, int longest) =>
        value.Length > 0 && value.Length <= longest && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');

    private static bool IsWeight(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is >= 0 and <= 10;

    private static double Weight(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static bool IsZone(string value) => TimeZoneInfo.TryFindSystemTimeZoneById(value, out _);
}
