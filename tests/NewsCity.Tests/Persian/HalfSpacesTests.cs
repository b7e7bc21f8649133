using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class HalfSpacesTests
{
    [Theory]
    [InlineData("این کتابها را میخواهم", "این کتاب‌ها را می‌خواهم")]
    [InlineData("اولویتهای همکاریهای اقتصادی", "اولویت‌های همکاری‌های اقتصادی")]
    [InlineData("دفتر منطقهای خبرگزاری", "دفتر منطقه‌ای خبرگزاری")]
    [InlineData("او می رود و نمی داند", "او می‌رود و نمی‌داند")]
    [InlineData("این دیدار انجام میشود", "این دیدار انجام می‌شود")]
    [InlineData("وزیر خارجه گفته است", "وزیر خارجه گفته است")]
    [InlineData("میز و میدان و میهن", "میز و میدان و میهن")]
    public void Lost_half_spaces_come_back(string text, string expected) =>
        Assert.Equal(expected, HalfSpaces.Restore(PersianText.Normalize(text)));

    [Fact]
    public void The_specimen_comes_out_as_a_careful_editor_would_write_it()
    {
        // left alone on purpose: «یاد آوری» and «کار آفرینان» want no half-space but none at all, «به ویژه» and «برق آبی» are written both ways
        var folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Persian");
        var text = File.ReadAllLines(Path.Combine(folder, "specimen.txt"));
        var expected = File.ReadAllLines(Path.Combine(folder, "specimen.expected.txt"));
        var habit = new Habit();
        Assert.Equal(expected, text.Select(line => HalfSpaces.Restore(PersianText.Normalize(line, NormalizeRules.Restorable), habit)));
    }

    [Fact]
    public void A_writer_who_keeps_half_spaces_is_left_alone()
    {
        var habit = new Habit();
        for (var i = 0; i < 30; i++)
            HalfSpaces.Restore("او می‌رود و کتاب‌ها را می‌خواند.", habit);
        Assert.True(habit.Kept > 0.9, $"kept {habit.Kept:F2}");
        Assert.Equal(
            "در مورد خانه های بزرگتر",
            HalfSpaces.Restore("در مورد خانه های بزرگتر", habit).Replace("خانه‌های", "خانه های", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("می‌شود")]
    [InlineData("میشود")]
    [InlineData("می شود")]
    public void Every_spelling_has_the_same_search_terms(string text) =>
        Assert.Equal(["شد", "میشود"], SearchTerms.Analyze(text).Where(term => term.Kind != SearchTermKind.Part).Select(term => term.Term));

    [Theory]
    [InlineData("کتاب‌هایشان", "کتاب")]
    [InlineData("می‌روند", "رفت")]
    [InlineData("نمیشود", "شد")]
    [InlineData("اقتصادی", "اقتصادی")]
    [InlineData("مدارک", "مدرک")]
    [InlineData("گفته‌اند", "گفت")]
    public void Lemmas_are_found(string word, string lemma) => Assert.Equal(lemma, Lemmas.Of(word));
}
