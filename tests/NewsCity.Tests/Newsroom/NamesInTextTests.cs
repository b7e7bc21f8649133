using CsCheck;
using NewsCity.Newsroom.Names;
using Xunit;

namespace NewsCity.Tests.Newsroom;

/// <summary>Who and what place a text names.</summary>
public sealed class NamesInTextTests
{
    [Theory]
    [InlineData("محمدباقر قالیباف در نشست امروز گفت", "محمدباقر قالیباف")]
    [InlineData("سید عباس عراقچی وارد شد", "عباس عراقچی")]
    [InlineData("به گفته علی اکبر صالحی، کار تمام است", "علی‌اکبر صالحی")]
    [InlineData("علی‌اکبر صالحی گفت", "علی‌اکبر صالحی")]
    [InlineData("دونالد ترامپ دیروز سخن گفت", "دونالد ترامپ")]
    [InlineData("نامه‌ای از مریم میرزاخانی رسید", "مریم میرزاخانی")]
    public void A_person_is_found_under_one_spelling(string text, string name) =>
        Assert.Contains(new NewsName(NameKind.Person, name), NamesInText.Of(text));

    [Theory]
    [InlineData("علی در خانه بود")]
    [InlineData("محمد گفت که می‌آید")]
    [InlineData("پیام وزیر به مردم")]
    [InlineData("علی، صالحی و رضایی آمدند")]
    [InlineData("امید مردم بیشتر شد")]
    public void What_follows_a_given_name_is_not_always_a_family_name(string text) =>
        Assert.DoesNotContain(NamesInText.Of(text), name => name.Kind == NameKind.Person);

    [Theory]
    [InlineData("زلزله در بوئنوس آیرس", "بوئنوس آیرس")]
    [InlineData("سفر به کره جنوبی", "کره جنوبی")]
    [InlineData("باران در قم بارید", "قم")]
    [InlineData("استان مرکزی و استان فارس", "مرکزی")]
    [InlineData("نشست در شهر دوشنبه", "دوشنبه")]
    public void A_place_is_found(string text, string name) => Assert.Contains(new NewsName(NameKind.Place, name), NamesInText.Of(text));

    [Theory]
    [InlineData("بانک مرکزی اعلام کرد")]
    [InlineData("به گزارش خبرگزاری فارس")]
    [InlineData("آب‌های خلیج فارس")]
    [InlineData("روز دوشنبه در آستانه بازگشایی")]
    public void An_ordinary_word_is_no_place(string text) => Assert.Empty(NamesInText.Of(text));

    [Fact]
    public void No_text_breaks_it_and_no_name_comes_twice() =>
        Gen.OneOf(Gen.String, Gen.Const("سید محمد "), Gen.Const("علی رضا حسن قمی "))
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(text => NamesInText.Of(text) is var names && names.Distinct().Count() == names.Count);
}
