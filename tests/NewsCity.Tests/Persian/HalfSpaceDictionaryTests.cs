using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class HalfSpaceDictionaryTests
{
    private static readonly HalfSpaceDictionary Names = HalfSpaceDictionary.Parse([
        "# family names",
        "قورت|دره",
        "مایکه‌تیانا # a guest",
        "کتاب خانه",
        "",
    ]);

    [Theory]
    [InlineData("آقای قورت دره آمد", "آقای قورت‌دره آمد")]
    [InlineData("آقای قورتدره آمد", "آقای قورت‌دره آمد")]
    [InlineData("آقای قورت‌دره آمد", "آقای قورت‌دره آمد")]
    [InlineData("قورت دره‌ای دیگر", "قورت‌دره‌ای دیگر")]
    [InlineData("خانم مايكه تیانا", "خانم مایکه‌تیانا")]
    [InlineData("یک کتاب خانه", "یک کتاب خانه")]
    [InlineData("قو رتدره", "قو رتدره")]
    public void Settled_names_are_spelled_as_the_dictionary_has_them(string text, string expected) =>
        Assert.Equal(expected, HalfSpaces.Restore(PersianText.Normalize(text), new Habit(), HalfSpaces.Display, Names));

    [Fact]
    public void A_dictionary_overrules_the_habit_of_a_writer_who_keeps_all()
    {
        var keeper = new Habit(1000, 1, 1);
        Assert.Equal("قورت دره", HalfSpaces.Restore("قورت دره", keeper));
        Assert.Equal("قورت‌دره", HalfSpaces.Restore("قورت دره", keeper, HalfSpaces.Display, Names));
    }

    [Fact]
    public void A_line_that_is_no_name_is_told_of()
    {
        var refused = new List<int>();
        var names = HalfSpaceDictionary.Parse(["تهران", "Abu Dhabi", "ابو|ظبی", "۱۲ فروردین", "|"], (number, _) => refused.Add(number));
        Assert.Equal([1, 2, 4, 5], refused);
        Assert.Equal(1, names.Count);
    }

    [Fact]
    public void Titles_of_office_are_joined_for_a_writer_who_loses_half_spaces() =>
        Assert.Equal("نخست‌وزیر کره جنوبی", HalfSpaces.Restore("نخست وزیر کره جنوبی", new Habit(0, 1, 0)));
}
