using System.Collections.Frozen;

namespace NewsCity.Persian;

/// <summary>The number words of Persian, with their Dari and colloquial spellings.</summary>
internal static class NumberWords
{
    public static readonly string[] Small =
    [
        "صفر",
        "یک",
        "دو",
        "سه",
        "چهار",
        "پنج",
        "شش",
        "هفت",
        "هشت",
        "نه",
        "ده",
        "یازده",
        "دوازده",
        "سیزده",
        "چهارده",
        "پانزده",
        "شانزده",
        "هفده",
        "هجده",
        "نوزده",
    ];

    public static readonly string[] Tens = ["", "ده", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

    public static readonly string[] Hundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    public static readonly string[] Scales = ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"];

    public static readonly FrozenDictionary<string, decimal> Values = Build();

    public static readonly FrozenDictionary<string, decimal> Ordinals = BuildOrdinals();

    public static decimal? Scale(string word) =>
        word switch
        {
            "هزار" => 1_000m,
            "میلیون" or "ملیون" => 1_000_000m,
            "میلیارد" or "ملیارد" or "بیلیون" => 1_000_000_000m,
            "تریلیون" or "هزارمیلیارد" => 1_000_000_000_000m,
            "هزارم" => 1_000m,
            "میلیونم" => 1_000_000m,
            _ => null,
        };

    /// <summary>The parts of «سه دهم» and «پنج صدم»: 10, 100; 0 for any other word.</summary>
    public static int Parts(string word) =>
        word switch
        {
            "دهم" => 10,
            "صدم" => 100,
            _ => 0,
        };

    /// <summary>Words without spaces, as in «بیستویک», «سیوسوم», and the second half of «بیست‌ویک».</summary>
    public static bool TryJoined(string token, out decimal value)
    {
        if (
            token.Length > 2
            && token[0] == 'و'
            && (Values.TryGetValue(token[1..], out value) || Ordinals.TryGetValue(token[1..], out value))
        )
            return true;
        value = 0;
        var at = token.IndexOf('و', 1);
        for (; at > 0 && at < token.Length - 1; at = token.IndexOf('و', at + 1))
            if (
                Values.TryGetValue(token[..at], out var left)
                && left >= 20
                && (Values.TryGetValue(token[(at + 1)..], out var right) || Ordinals.TryGetValue(token[(at + 1)..], out right))
                && right < left
            )
            {
                value = left + right;
                return true;
            }
        return false;
    }

    private static FrozenDictionary<string, decimal> Build()
    {
        var words = new Dictionary<string, decimal>(StringComparer.Ordinal);
        for (var i = 0; i < Small.Length; i++)
            words[Small[i]] = i;
        for (var i = 1; i < 10; i++)
            (words[Tens[i]], words[Hundreds[i]]) = (10 * i, 100 * i);
        (words["هیجده"], words["هژده"], words["یکصد"], words["پونصد"], words["شیش"]) = (18, 18, 100, 500, 6);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, decimal> BuildOrdinals()
    {
        var words = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (word, value) in Build())
            if (value > 0)
                words[word == "سه" ? "سوم" : word + "م"] = value;
        (words["اول"], words["نخست"], words["ثانی"], words["سیام"], words["سیاُم"]) = (1, 1, 2, 30, 30);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
