using System.Collections.Frozen;
using NewsCity.Newsroom.Words;
using NewsCity.Persian;

namespace NewsCity.Newsroom.Facts;

/// <summary>Finds numbers with what they count: «۱۲ کشته», «دوازده نفر کشته شدند», «شمار زخمی‌ها به ۴۰ نفر رسید», «۵٫۷ ریشتر».</summary>
internal static class CountedNumbers
{
    /// <summary>Words that may stand between a number and what it counts.</summary>
    private const int Reach = 3;

    private static readonly FrozenDictionary<string, string> Forms = Resource
        .Lines("counted.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(cells => cells[1].Split(',').Select(form => (Form: Fold(form), Counted: cells[0])))
        .DistinctBy(pair => pair.Form)
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Counted, StringComparer.Ordinal);

    private static readonly FrozenSet<string> People = new[] { "نفر", "تن", "نفری", "شهروند", "نفر از" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>The numbers of one sentence in order; a number counts once.</summary>
    public static IEnumerable<(string Counted, decimal Value)> In(string text)
    {
        var words = text.Split([' ', '\t', ':', '؛', '،', '(', ')', '«', '»', '/', '!', '؟'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.'))
            .Where(word => word.Length > 0)
            .ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (!PersianNumbers.TryParse(words[i].Replace('٫', '.').Replace('/', '.'), out var value) || value < 0)
                continue;
            // «هزار و ۲۰۰» and «۱۲ هزار» are left alone: half a number is worse than none.
            if (i + 1 < words.Length && words[i + 1] is "هزار" or "میلیون" or "میلیارد" or "و" or "تا" or "درصد" or "ساله" or "سال")
                continue;
            if ((words[i] is "هزار" or "میلیون" or "میلیارد") || (i > 0 && words[i - 1] is "هزار" or "میلیون" or "ساعت" or "تا" or "روز"))
                continue;
            if (i > 1 && words[i - 1] is "و" && (words[i - 2] is "هزار" or "میلیون" || PersianNumbers.TryParse(words[i - 2], out _)))
                continue;
            if (After(words, i) is { } after)
                yield return (after, value);
            else if (i + 1 < words.Length && People.Contains(words[i + 1]) && Before(words, i) is { } before)
                yield return (before, value);
        }
    }

    private static string? After(string[] words, int at)
    {
        for (var i = at + 1; i < words.Length && i <= at + Reach; i++)
        {
            if (Counted(words, i) is { } counted)
                return counted;
            // Another number or a verb's object of its own begins here.
            if (PersianNumbers.TryParse(words[i], out _) || words[i] is "و" or "که" or "اما")
                return null;
        }
        return null;
    }

    private static string? Before(string[] words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
            if (Counted(words, i) is { } counted)
                return counted;
        return null;
    }

    private static string? Counted(string[] words, int at) =>
        at + 1 < words.Length && Forms.TryGetValue(Fold(words[at] + words[at + 1]), out var two) ? two
        : Forms.TryGetValue(Fold(words[at]), out var one) ? one
        : null;

    private static string Fold(string form) =>
        form.Replace("\u200c", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
