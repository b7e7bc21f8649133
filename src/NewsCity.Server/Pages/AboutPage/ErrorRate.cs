using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.AboutPage;

/// <summary>How often a judgement of ours is right, as measured and published.</summary>
/// <param name="Judgement">What is judged, and what the share is of.</param>
/// <param name="Right">The share, 0 to 1.</param>
/// <param name="Key">The figure's name in <c>docs/benchmarks.md</c>, where it is explained.</param>
public sealed record ErrorRate(Phrase Judgement, double Right, string Key)
{
    /// <summary>The published figures, in the order of the way of a report. A test keeps them from being better than the published ones.</summary>
    public static readonly IReadOnlyList<ErrorRate> All =
    [
        new(new("تیتر خبر، درست همان که رسانه نوشته است", "Headlines read exactly as the source wrote them"), 0.998, "title_exact"),
        new(
            new("متن خبر، بی کم و زیاد (میانگین F1 واژه‌ها)", "Body text, nothing lost and nothing added (mean F1 of words)"),
            0.995,
            "body_f1"
        ),
        new(new("زمان انتشار", "Time of publication"), 0.9997, "date_right"),
        new(new("نیم‌فاصله‌هایی که بازگردانده شد و درست بود", "Half-spaces put back that were right"), 0.918, "half_spaces_kept"),
        new(new("بازنشرهایی که شناخته شد", "Republications that were recognised"), 0.973, "copy_recall"),
        new(new("آنچه بازنشر خواندیم و به‌راستی بازنشر بود", "What we called a republication and was one"), 0.987, "copy_recall"),
        new(
            new("رسانه‌ای که «نخست» خواندیم و به‌راستی نخست بود", "Whom we called first and who was first"),
            0.987,
            "first_publisher_right"
        ),
        new(new("ویرایش‌های رسانه که دیدیم", "Edits by sources that we saw"), 0.992, "edits seen"),
        new(new("حذف‌هایی که دیدیم", "Deletions that we saw"), 1, "deletions seen"),
        new(
            new("گردآوردن گزارش‌های یک رویداد (B³ F، رویدادهای فارسی)", "Gathering the reports of one event (B³ F, Persian events)"),
            0.883,
            "fa.b3.f"
        ),
        new(new("جدا ماندن رویدادهای همانند ولی جدا", "Keeping look-alike events apart"), 0.900, "fa.b3.f"),
        new(new("ایران یا جهان (F1)", "Iran or World (F1)"), 0.946, "section / topic"),
        new(new("موضوع خبر (F1)", "Topic (F1)"), 0.826, "section / topic"),
    ];
}
