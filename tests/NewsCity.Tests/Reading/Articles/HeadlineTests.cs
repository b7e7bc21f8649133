using System.Text;
using NewsCity.Reading.Articles;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

public sealed class HeadlineTests
{
    [Theory]
    // the site's name behind the headline, in all that is not shown
    [InlineData(
        "<title>وزیر از سد تازه بازدید کرد | خبر امروز</title><meta property=og:title content='وزیر از سد تازه بازدید کرد | خبر امروز'><h1>وزیر از سد تازه بازدید کرد</h1>",
        "وزیر از سد تازه بازدید کرد"
    )]
    // two elements of one heading without a space between them
    [InlineData(
        "<meta property=og:title content='Flood in the south – Villages cut off for days'><h1><span>Flood in the south</span><span>Villages cut off for days</span></h1>",
        "Flood in the south – Villages cut off for days"
    )]
    // the heading is divided after its colon
    [InlineData(
        "<meta property=og:title content='Before the vote of the board: Ministers are at odds'><h1>Before the vote of the board:</h1><h2>Ministers are at odds</h2>",
        "Before the vote of the board: Ministers are at odds"
    )]
    // lengthened for search engines everywhere but in what is shared
    [InlineData(
        "<title>Council votes to close the old bridge for repairs in a heated session | Town</title><meta property=og:site_name content=Town><meta property=og:title content='Council votes to close the old bridge'><h1>Council votes to close the old bridge for repairs in a heated session</h1>",
        "Council votes to close the old bridge"
    )]
    // cut off, not shortened
    [InlineData(
        "<title>Council votes to close the old bridge for repairs in a heated session</title><meta property=og:title content='Council votes to close the old …'><h1>Council votes to close the old bridge for repairs in a heated session</h1>",
        "Council votes to close the old bridge for repairs in a heated session"
    )]
    public void The_headline_is_what_a_reader_would_call_it(string page, string title)
    {
        var whole = $"<html><body><article>{page}<p>{Attacks.Sentence}</p><p>{Attacks.Sentence}</p></article>";
        Assert.True(ArticleReader.Read(Encoding.UTF8.GetBytes(whole), new Uri("https://news.example/x")).TryGet(out var article));
        Assert.Equal(title, article.Title);
    }

    [Fact]
    public void Half_spaces_of_the_shown_headline_win_over_spaces_of_the_shared_one()
    {
        var page =
            $"<meta property=og:title content='کتاب های تازه می رسند به شهر ما'><article><h1>کتاب‌های تازه می‌رسند به شهر ما</h1><p>{Attacks.Sentence}</p></article>";
        Assert.True(ArticleReader.Read(Encoding.UTF8.GetBytes(page), new Uri("https://news.example/x")).TryGet(out var article));
        Assert.Equal("کتاب‌های تازه می‌رسند به شهر ما", article.Title);
    }
}
