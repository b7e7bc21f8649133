using BenchmarkDotNet.Attributes;
using NewsCity.Persian;

namespace NewsCity.Bench;

/// <summary>Time and memory of each stage of the text engine over one news paragraph.</summary>
[MemoryDiagnoser]
public class PersianBenchmarks : IDisposable
{
    private const string Paragraph =
        "وزیر امور خارجه جمهوری قرقیزستان در دیدار نخست وزیر کره جنوبی گفت: توسعه روابط دوجانبه یکی از اولویتهای همکاریهای اقتصادی "
        + "خارجی «بیشکک» تعیین شده است. به گزارش خبرنگار دفتر منطقهای خبرگزاری فارس، این سفر پس از وقفه 16 ساله انجام میشود.";

    private readonly TextBuffer normal = new(1024);
    private readonly TextBuffer restored = new(1024);
    private readonly HalfSpaceRestorer restorer = new();
    private readonly Habit habit = new();
    private readonly string date = "سه‌شنبه ۳ آبان ۱۴۰۱ ساعت ۱۵:۰۳";
    private readonly string clean = PersianText.Normalize(Paragraph);

    [Benchmark]
    public int Normalize()
    {
        PersianText.Normalize(Paragraph, NormalizeRules.Display, normal);
        return normal.Length;
    }

    [Benchmark]
    public int NormalizeClean()
    {
        PersianText.Normalize(clean, NormalizeRules.Display, normal);
        return normal.Length;
    }

    [Benchmark]
    public int Restore()
    {
        restorer.Restore(clean, habit, HalfSpaces.Display, restored);
        return restored.Length;
    }

    [Benchmark]
    public int SearchTermsOfAParagraph() => SearchTerms.Analyze(clean).Count;

    [Benchmark]
    public bool ReadADate() => PersianDates.TryRead(date, out _);

    public void Dispose()
    {
        normal.Dispose();
        restored.Dispose();
        GC.SuppressFinalize(this);
    }
}
