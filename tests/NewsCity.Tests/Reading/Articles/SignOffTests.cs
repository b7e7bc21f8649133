using NewsCity.Reading.Sites;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

public sealed class SignOffTests
{
    [Theory]
    [InlineData("پایان پیام/")]
    [InlineData("پايان پيام/ح")]
    [InlineData("انتهای پیام/ ۱۱۰۷")]
    [InlineData("انتهای‌پیام/86012/م20/د1000")]
    [InlineData("پایان پیام/۸")]
    [InlineData("انتهاي پيام")]
    public void A_sign_off_is_known_in_any_spelling(string line) => Assert.True(SignOffs.IsEnding(line));

    [Theory]
    [InlineData("پایان پیام رئیس جمهور به کنگره با استقبال روبه‌رو شد")]
    [InlineData("انتهای خبرگزاری")]
    public void A_sentence_is_no_sign_off(string line) => Assert.False(SignOffs.IsEnding(line));

    [Theory]
    [InlineData("17302")]
    [InlineData("کد خبر: ۱۲۳۴۵")]
    [InlineData("بیشتر بخوانید: قیمت طلا")]
    [InlineData("برای دریافت آخرین اخبار به کانال تلگرام البرز بپیوندید")]
    [InlineData("لینک کوتاه: http://x.ir/n/1")]
    public void Residue_is_known(string line) => Assert.True(SignOffs.IsResidue(line));

    [Theory]
    [InlineData("۱۴۰۱")]
    [InlineData(
        "وزیر گفت: بیشتر بخوانید و کمتر بنویسید تا کار شما بهتر شود و مردم نیز از نوشته‌های شما لذت ببرند و دوباره بخوانند. این توصیه‌ی من به همه‌ی نویسندگان جوان کشور است که تازه آغاز کرده‌اند."
    )]
    public void A_year_or_a_sentence_is_no_residue(string line) => Assert.False(SignOffs.IsResidue(line));
}
