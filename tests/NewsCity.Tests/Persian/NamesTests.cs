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
    [InlineData("Ouagadougou", "واگادوگو")]
    [InlineData("IAEA", null)]
    [InlineData("صندوق النقد الدولي", "صندوق بین‌المللی پول")]
    [InlineData("Xinhua", "شینهوا")]
    [InlineData("الأناضول", "آناتولی")]
    public void A_place_is_found_by_any_of_its_names(string name, string? persian)
    {
        Assert.Equal(persian is not null, Gazetteer.TryFind(name, out var place));
        Assert.Equal(persian, place?.Persian);
    }

    [Fact]
    public void Every_country_has_its_capital()
    {
        var countries = Gazetteer.All.Where(place => place.Kind == PlaceKind.Country).Select(place => place.Country).Distinct().ToList();
        var capitals = Gazetteer.All.Where(place => place.Kind == PlaceKind.Capital).Select(place => place.Country).ToHashSet();
        Assert.True(countries.Count >= 195, $"{countries.Count} countries");
        Assert.DoesNotContain(countries, country => !capitals.Contains(country) && country != "IL");
    }

    [Fact]
    public void Every_province_of_Iran_has_its_centre()
    {
        var provinces = Gazetteer.All.Where(place => place.Kind == PlaceKind.Province).ToList();
        Assert.Equal(31, provinces.Count);
        Assert.All(provinces, province => Assert.True(province.Centre is { } centre && Gazetteer.TryFind(centre, out _), province.Persian));
    }

    [Theory]
    [InlineData("\ud835\udc00 Trump")]
    [InlineData("\ufffe\uffff")]
    public void Rare_characters_have_a_key_or_none(string name) => Assert.NotNull(NameKeys.Of(name));

    [Fact]
    public void No_place_stands_twice() => Assert.Equal(Gazetteer.All.Count, Gazetteer.All.Distinct().Count());
}
