using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class NamesTests
{
    [Theory]
    [InlineData("ترامپ", "Trump")]
    [InlineData("ترامپ", "ترامب")]
    [InlineData("سئول", "Seoul")]
    [InlineData("سئول", "سيول")]
    [InlineData("پوتین", "Putin")]
    [InlineData("مسکو", "موسكو")]
    [InlineData("بیشکک", "Bishkek")]
    public void A_name_meets_itself_across_scripts(string left, string right) =>
        Assert.True(NameKeys.MayBeOne(left, right), $"{NameKeys.Of(left)} / {NameKeys.Of(right)}");

    [Theory]
    [InlineData("تهران", "کابل")]
    [InlineData("Paris", "London")]
    public void Different_names_stay_apart(string left, string right) => Assert.False(NameKeys.MayBeOne(left, right));

    [Theory]
    [InlineData("Seoul", "سئول")]
    [InlineData("طهران", "تهران")]
    [InlineData("قرقيزستان", "قرقیزستان")]
    [InlineData("خرم آباد", "خرم‌آباد")]
    public void A_place_is_found_by_any_of_its_names(string name, string persian)
    {
        Assert.True(Gazetteer.TryFind(name, out var place));
        Assert.Equal(persian, place!.Persian);
    }

    [Fact]
    public void No_place_stands_twice() => Assert.Equal(Gazetteer.All.Count, Gazetteer.All.Distinct().Count());
}
