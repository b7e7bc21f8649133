using System.Buffers.Binary;
using System.Net;
using NewsCity.Server.Cards;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>Pictures of headlines.</summary>
public sealed class CardTests(PagesPaper paper)
{
    [Fact]
    public async Task A_story_has_a_card_of_the_size_that_its_page_says()
    {
        var html = await paper.ReadAsync($"/story/{paper.First}");
        Assert.Contains($"/story/{paper.First}/card.png\">", html);
        Assert.Contains("<meta property=\"og:image:width\" content=\"1200\">", html);
        using var answer = await paper.AskAsync($"/story/{paper.First}/card.png");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(answer.Headers.ETag);
        var png = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            (1200, 630),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)))
        );
        Assert.InRange(png.Length, 8_000, 200_000);
        using var none = await paper.AskAsync("/story/1/card.png");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public void Any_headline_can_be_set()
    {
        using var press = new CardPress();
        foreach (
            var title in new[]
            {
                "",
                " ",
                "خبر",
                PagesPaper.Hostile,
                new string('آ', 3_000),
                string.Join(' ', Enumerable.Repeat("می‌شود", 300)),
                "NASA ماهواره ۱۲۳٫۴ تنی را در ۲۰۲۶/۱۱/۲۴ پرتاب کرد (SpaceX)؛ «آرتمیس ۲» 😀 \ud800",
            }
        )
            Assert.NotEmpty(press.Print(new("نیوز سیتی", "سه‌شنبه", title, "ایرنا")));
    }

    [Fact]
    public void Numbers_and_Latin_names_keep_their_direction_in_a_Persian_line()
    {
        static string Show(string text) => string.Join('|', Bidi.Cut(text).Select(run => (run.LeftToRight ? "L:" : "R:") + run.Text));
        Assert.Equal("R:رشد |L:۱۲٫۵٪|R: شد", Show("رشد ۱۲٫۵٪ شد"));
        Assert.Equal("R:سامانه |L:Falcon 9 Heavy|R: رفت", Show("سامانه Falcon 9 Heavy رفت"));
        Assert.Equal("R:«|L:BBC|R:» گفت: می‌رویم", Show("«BBC» گفت: می‌رویم"));
        Assert.Equal("R:روز |L:۲۰۲۶/۱۱/۲۴|R:.", Show("روز ۲۰۲۶/۱۱/۲۴."));
    }
}
