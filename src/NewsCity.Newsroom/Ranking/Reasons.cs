namespace NewsCity.Newsroom.Ranking;

/// <summary>Says in one Persian sentence why a story stands where it stands.</summary>
internal static class Reasons
{
    /// <summary>Such as «۹ رسانهٔ مستقل در ۴ ساعت؛ نخست: ایرنا»; a pinned story says first that the editor chose it.</summary>
    public static string Of(long story, IReadOnlyList<RankedReport> reports, DateTimeOffset at, RankingOptions options)
    {
        var own = reports.Where(report => !report.IsCopy).ToList();
        var voices = Math.Max(1, own.Select(report => report.Source).Distinct(StringComparer.Ordinal).Count());
        var copies = reports.Count - own.Count;
        var hours = (int)Math.Max(1, Math.Ceiling((at - reports[0].Published).TotalHours));
        var source = reports[0].Source;
        return (options.Pinned.Contains(story) ? "برگزیدهٔ سردبیر؛ " : "")
            + (voices == 1 ? "یک رسانه" : $"{PersianDigits.Of(voices)} رسانهٔ مستقل")
            + (hours >= 48 ? $" در {PersianDigits.Of(hours / 24)} روز" : $" در {PersianDigits.Of(hours)} ساعت")
            + (copies == 0 ? "" : $" و {PersianDigits.Of(copies)} بازنشر")
            + (source.Length == 0 ? "" : $"؛ نخست: {options.Name?.Invoke(source) ?? source}");
    }
}
