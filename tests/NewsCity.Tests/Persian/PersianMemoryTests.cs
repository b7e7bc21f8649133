using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

/// <summary>What is promised about memory, counted on this thread.</summary>
public sealed class PersianMemoryTests
{
    private const string Clean =
        "وزیر امور خارجه جمهوری قرقیزستان در دیدار نخست‌وزیر کره جنوبی گفت: توسعه روابط دوجانبه یکی از اولویت‌های همکاری‌های اقتصادی «بیشکک» "
        + "تعیین شده است. این سفر پس از وقفهٔ ۱۶ ساله انجام می‌شود و ۱۲٫۵ درصد از بودجه را می‌گیرد.";

    [Fact]
    public void Clean_text_is_normalised_without_allocation()
    {
        using var output = new TextBuffer(1024);
        Assert.Equal(Clean, PersianText.Normalize(Clean));
        Assert.Equal(0, Allocated(() => PersianText.Normalize(Clean, NormalizeRules.Display, output)));
    }

    [Fact]
    public void Clean_text_is_restored_without_allocation()
    {
        using var output = new TextBuffer(1024);
        var (restorer, habit) = (new HalfSpaceRestorer(), new Habit());
        Assert.Equal(0, Allocated(() => restorer.Restore(Clean, habit, HalfSpaces.Display, output)));
        Assert.Equal(Clean, output.Text.ToString());
    }

    [Fact]
    public void A_clean_string_comes_back_as_itself()
    {
        Assert.Same(Clean, PersianText.Normalize(Clean));
        Assert.Same(Clean, HalfSpaces.Restore(Clean));
    }

    /// <summary>Bytes that the second hundred runs take.</summary>
    private static long Allocated(Action run)
    {
        for (var i = 0; i < 100; i++)
            run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
