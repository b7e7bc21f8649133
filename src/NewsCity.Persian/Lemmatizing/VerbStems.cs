using System.Collections.Frozen;
using System.Text;

namespace NewsCity.Persian;

/// <summary>Stems of the Persian verb: each present stem with the past stem that names the verb. From the list of hazm (MIT) and a few more.</summary>
internal static class VerbStems
{
    /// <summary>Stems that the list lacks, or that it gives to a rarer verb: present=past.</summary>
    private const string Preferred =
        "آ=آمد آی=آمد آزما=آزمود آفرین=آفرید آموز=آموخت آور=آورد است=است افت=افتاد افزا=افزود افزای=افزود باش=بود باز=باخت بر=برد بند=بست بین=دید "
        + "پا=پایید پذیر=پذیرفت پرداز=پرداخت پوش=پوشید تواند=توانست توان=توانست جو=جست جوی=جست چین=چید خواه=خواست خور=خورد دار=داشت دان=دانست "
        + "ده=داد رسان=رساند رس=رسید رو=رفت زن=زد ساز=ساخت سپار=سپرد شناس=شناخت شنو=شنید شو=شد شین=نشست فرست=فرستاد فرما=فرمود فروش=فروخت کش=کشید کن=کرد "
        + "گذار=گذاشت گذر=گذشت گرد=گشت گزین=گزید گو=گفت گوی=گفت گیر=گرفت مان=ماند میر=مرد نشین=نشست نما=نمود نمای=نمود نویس=نوشت نه=نهاد هست=هست یاب=یافت";

    private static readonly FrozenDictionary<string, string> ByPresent;
    private static readonly FrozenSet<string> PastStems;
    private static readonly FrozenSet<string> Common;
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PresentLookup;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PastLookup;

#pragma warning disable CA1810 // two tables from one reading
    static VerbStems()
#pragma warning restore CA1810
    {
        var byPresent = new Dictionary<string, string>(StringComparer.Ordinal);
        var past = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in ReadList())
        {
            if (line.Split('#') is not [{ Length: > 1 } first, { Length: > 1 } second])
                continue;
            past.Add(first);
            byPresent.TryAdd(second, first);
        }
        foreach (var pair in Preferred.Split(' '))
            if (pair.Split('=') is [var present, var stem])
            {
                byPresent[present] = stem;
                past.Add(stem);
            }
        past.Add("بود");
        Common = Preferred.Split(' ').Select(pair => pair.Split('=')[1]).Append("بود").ToFrozenSet(StringComparer.Ordinal);
        ByPresent = byPresent.ToFrozenDictionary(StringComparer.Ordinal);
        PastStems = past.ToFrozenSet(StringComparer.Ordinal);
        PresentLookup = ByPresent.GetAlternateLookup<ReadOnlySpan<char>>();
        PastLookup = PastStems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The past stem of the verb with that present stem; null when there is none.</summary>
    public static string? PastOf(ReadOnlySpan<char> present) => PresentLookup.TryGetValue(present, out var past) ? past : null;

    /// <summary>Whether a past stem is one of the common verbs; of two readings the common one counts.</summary>
    public static bool IsCommon(string past) => Common.Contains(past);

    public static bool IsPast(ReadOnlySpan<char> stem) => PastLookup.Contains(stem);

    private static unsafe string[] ReadList()
    {
        var bytes = Resource.Open("verbs.txt", out var length);
        var text = Encoding.UTF8.GetString(bytes, (int)length).Replace("\r", "", StringComparison.Ordinal);
        return new string([.. text.Select(Skeletons.Fold)]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
