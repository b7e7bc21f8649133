using NewsCity.Reading.Articles;
using Xunit;

namespace NewsCity.Tests.Reading.Articles;

public sealed class GoldenPagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Articles");

    private static readonly Article Fars = Read("fars.html", "https://www.farsnews.ir/news/14010803000421/x");

    [Fact]
    public void The_specimen_keeps_every_paragraph_and_half_space() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "fars.txt")).TrimEnd('\n'), Fars.Text);

    [Fact]
    public void The_specimen_was_published_at_its_jalali_time_in_Tehran() =>
        Assert.Equal(new DateTimeOffset(2022, 10, 25, 11, 33, 0, TimeSpan.Zero), Fars.Published);

    [Theory]
    [InlineData("پایان پیام")]
    [InlineData("تیتی")]
    [InlineData("بیشتر بخوانید")]
    [InlineData("تلگرام")]
    [InlineData("کاربر مهمان")]
    [InlineData("بلامانع")]
    [InlineData("شناسه خبر")]
    public void The_specimen_carries_no_residue(string residue)
    {
        Assert.DoesNotContain(residue, Fars.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(residue, Fars.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_specimen_tells_what_stands_around_its_text()
    {
        Assert.Equal("تاکید وزیر امور خارجه قرقیزستان بر توسعه روابط دوجانبه با کره جنوبی", Fars.Title);
        Assert.Equal("در سفر به سئول؛", Fars.Kicker);
        Assert.StartsWith("وزیر امور خارجه جمهوری قرقیزستان", Fars.Lead, StringComparison.Ordinal);
        Assert.Equal("14010803000421", Fars.Code);
        Assert.Equal("fa", Fars.Language);
        Assert.Equal("خبرگزاری فارس", Fars.Publisher);
        Assert.Equal(["قرقیزستان", "کره جنوبی"], Fars.Tags);
        Assert.Equal("دیدار در سئول", Fars.ImageCaption);
        Assert.EndsWith("14010803000421_Test_PhotoN.jpg", Fars.Image, StringComparison.Ordinal);
        Assert.Null(Fars.Doubt);
    }

    [Fact]
    public void The_specimen_reads_the_same_in_windows_1256_without_a_declaration()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "fars.html")).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var old = text.Replace('ی', 'ي').Replace('ک', 'ك');
        var bytes = System.Text.Encoding.GetEncoding(1256).GetBytes(old);
        var read = ArticleReader.Read(bytes, new Uri("https://www.farsnews.ir/news/14010803000421/x"));
        Assert.True(read.TryGet(out var article));
        Assert.Equal(Fars.Text.Replace('ی', 'ي').Replace('ک', 'ك').Replace('۰', '0'), article.Text);
        Assert.Equal(Fars.Published, article.Published);
    }

    private static Article Read(string file, string address)
    {
        Assert.True(ArticleReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), new Uri(address)).TryGet(out var article));
        return article;
    }
}
