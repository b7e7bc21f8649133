using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Storage;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://www.isna.ir/news/1/", "http://isna.ir/news/1")]
    [InlineData("https://isna.ir/news/1#comments", "https://isna.ir/news/1")]
    [InlineData("https://isna.ir/news/1?utm_source=rss&utm_medium=feed", "https://isna.ir/news/1")]
    [InlineData("https://isna.ir/news/1?id=5&utm_source=rss", "https://isna.ir/news/1?id=5")]
    [InlineData("https://isna.ir/%D8%A7", "https://isna.ir/ا")]
    [InlineData(" https://ISNA.ir/news/1\n", "https://isna.ir/news/1")]
    public void Spellings_of_one_address_are_one(string one, string other) => Assert.Equal(Address.Of(one), Address.Of(other));

    [Theory]
    [InlineData("https://isna.ir/news/1", "https://isna.ir/news/2")]
    [InlineData("https://isna.ir/show?1", "https://isna.ir/show?2")]
    [InlineData("https://a.ir:8080/1", "https://a.ir/1")]
    public void Different_pages_stay_apart(string one, string other) => Assert.NotEqual(Address.Of(one), Address.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:25/")]
    [InlineData("/news/1")]
    public void What_is_no_web_address_has_none(string? link) => Assert.Null(Address.Of(link));
}
