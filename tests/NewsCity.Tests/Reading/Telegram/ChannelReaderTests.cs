using System.Text;
using CsCheck;
using NewsCity.Reading;
using NewsCity.Reading.Telegram;
using Xunit;

namespace NewsCity.Tests.Reading.Telegram;

/// <summary>Public channels read by their web page.</summary>
public sealed class ChannelReaderTests
{
    private static readonly string[] Pieces = ["", "<", "</div>", "data-post=\"", "'", "\0", "&#x1F534;"];
    private static readonly Uri Address = new("https://t.me/s/shahrkhabar");

    [Fact]
    public void A_channel_gives_its_name_and_its_posts_the_newest_first()
    {
        var channel = Read(
            ChannelPages.Page(
                "shahrkhabar",
                "شهر خبر",
                ChannelPages.Post("shahrkhabar/41", "پل تازهٔ رودکنار باز شد"),
                ChannelPages.Post("shahrkhabar/42", "باران در راه است")
            )
        );
        Assert.Equal(("shahrkhabar", "شهر خبر", "https://cdn.example/shahrkhabar.jpg"), (channel.Name, channel.Title, channel.Image));
        var feed = channel.AsFeed();
        Assert.Equal(["باران در راه است", "پل تازهٔ رودکنار باز شد"], feed.Entries.Select(entry => entry.Title));
        var entry = feed.Entries[0];
        Assert.Equal(("shahrkhabar/42", "https://t.me/shahrkhabar/42", true), (entry.Id, entry.Link, entry.Whole));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 6, 30, 0, TimeSpan.Zero), entry.Published);
    }

    [Fact]
    public void The_first_line_is_the_headline_without_its_decoration_and_the_rest_the_text_with_its_lines_and_links()
    {
        var post = One(
            "<tg-emoji emoji-id=\"5\"><i class=\"emoji\" style=\"background-image:url('//telegram.org/a.png')\"><b>🔴</b></i></tg-emoji> #فوری <b>پل تازهٔ رودکنار باز شد</b><br/><br/>شهردار گفت کار دو سال زمان برد.<br/>گزارش کامل: <a href=\"https://shahr.example/news/12345\" target=\"_blank\" rel=\"noopener\" onclick=\"return confirm('x')\">اینجا</a><br/>#رودکنار #شهرداری_رودکنار<br/>🆔 @shahrkhabar<br/>https://t.me/shahrkhabar"
        );
        Assert.Equal("پل تازهٔ رودکنار باز شد", post.Title);
        Assert.Equal(
            "شهردار گفت کار دو سال زمان برد.\nگزارش کامل: اینجا\n#رودکنار #شهرداری_رودکنار",
            NewsCity.Reading.Html.HtmlDoor.Text(post.Html)
        );
        Assert.Contains("https://shahr.example/news/12345", post.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", post.Html, StringComparison.Ordinal);
        Assert.Equal(["فوری", "رودکنار", "شهرداری رودکنار"], post.Hashtags);
    }

    [Fact]
    public void A_long_first_line_is_cut_and_nothing_of_it_is_lost()
    {
        var line = string.Join(' ', Enumerable.Repeat("خبرهای شهر ساختگی", 30));
        var post = One(line + "<br>پایان");
        Assert.InRange(post.Title.Length, 60, ChannelReader.LongestTitle + 1);
        Assert.EndsWith("…", post.Title, StringComparison.Ordinal);
        Assert.Contains(line, post.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_photos_and_videos_are_taken_but_no_script()
    {
        const string photo =
            "<a class=\"tgme_widget_message_photo_wrap 1 2\" href=\"https://t.me/x/1\" style=\"width:800px;background-image:url('https://cdn4.example/file/a.jpg?x=1&amp;y=2')\"></a>";
        Assert.Equal("https://cdn4.example/file/a.jpg?x=1&y=2", One("متن خبر", extra: photo).Image);
        const string video = "<i class=\"tgme_widget_message_video_thumb\" style=\"background-image:url(&quot;/file/b.jpg&quot;)\"></i>";
        Assert.Equal("https://t.me/file/b.jpg", One("متن خبر", extra: video).Image);
        const string evil = "<a class=\"tgme_widget_message_photo_wrap\" style=\"background-image:url('javascript:alert(1)')\"></a>";
        Assert.Null(One("متن خبر", extra: evil).Image);
    }

    [Fact]
    public void Who_is_passed_on_and_what_is_answered_and_whether_it_was_edited_is_told_apart()
    {
        const string forwarded =
            "<div class=\"tgme_widget_message_forwarded_from accent_color\">Forwarded from&nbsp;<a class=\"tgme_widget_message_forwarded_from_name\" href=\"https://t.me/other/7\"><span dir=\"auto\">رسانهٔ دیگر</span></a></div>";
        const string reply =
            "<a class=\"tgme_widget_message_reply\" href=\"https://t.me/x/3\"><div class=\"tgme_widget_message_text js-message_reply_text\" dir=\"auto\">پرسش پیشین</div></a>";
        var post = One("پاسخ شهرداری رسید", extra: forwarded + reply, meta: "edited &nbsp;");
        Assert.Equal(("رسانهٔ دیگر", "https://t.me/other/7", true), (post.ForwardedFrom, post.ForwardedLink, post.Edited));
        Assert.Equal("پاسخ شهرداری رسید", post.Title);
        Assert.False(One("پاسخ شهرداری رسید").Edited);
    }

    [Fact]
    public void Posts_without_words_and_service_messages_are_no_news()
    {
        var channel = Read(
            ChannelPages.Page(
                "c",
                "ک",
                ChannelPages.Post("c/1", "Channel created", kind: "service_message"),
                ChannelPages.Post("c/2", "🔴🔴"),
                ChannelPages.Post("c/3", "@shahrkhabar"),
                ChannelPages.Post("c/4", "خبر")
            )
        );
        Assert.Equal("c/4", Assert.Single(channel.AsFeed().Entries).Id);
    }

    [Fact]
    public void A_post_that_was_taken_away_says_so() =>
        Assert.Equal("post.gone", Parse("<html><body><div class=\"tgme_widget_message_error\">Post not found</div></body></html>").Problem);

    [Theory]
    [InlineData("", "feed.empty")]
    [InlineData("<html><body>سلام</body></html>", "feed.no-channel")]
    public void What_is_no_channel_has_a_key(string page, string problem) => Assert.Equal(problem, Parse(page).Problem);

    [Theory]
    [InlineData("@shahrkhabar", "https://t.me/s/shahrkhabar")]
    [InlineData("t.me/shahrkhabar", "https://t.me/s/shahrkhabar")]
    [InlineData("https://t.me/s/shahrkhabar?before=9", "https://t.me/s/shahrkhabar")]
    [InlineData("https://telegram.me/shahrkhabar/12", "https://t.me/s/shahrkhabar")]
    [InlineData("shahr.example", null)]
    [InlineData("@ab", null)]
    [InlineData("t.me/+abcdef", null)]
    public void A_channel_is_known_by_what_people_type(string typed, string? address) =>
        Assert.Equal(address, PostAddress.Channel(typed)?.AbsoluteUri);

    [Fact]
    public void Whatever_is_torn_out_of_a_page_it_is_read_without_a_throw()
    {
        var page = ChannelPages.Page("c", "ک", ChannelPages.Post("c/1", "یک <b>دو</b><br>سه"), ChannelPages.Post("c/2", "چهار"));
        Gen.Select(Gen.Int[0, page.Length - 1], Gen.Int[0, 400], Gen.Int[0, Pieces.Length - 1])
            .Sample(
                (at, length, piece) =>
                {
                    var torn = page[..at] + Pieces[piece] + page[Math.Min(page.Length, at + length)..];
                    var read = Parse(torn);
                    return read.Value is not null || read.Problem is not null;
                }
            );
    }

    [Fact]
    public void A_page_made_to_be_slow_is_read_in_a_moment()
    {
        var nest = string.Concat(Enumerable.Repeat("<span class=\"tgme_widget_message_meta\">", 30_000));
        var tags = string.Concat(Enumerable.Repeat("#ا", 60_000));
        var breaks = string.Concat(Enumerable.Repeat("<br>.", 40_000));
        var links = string.Concat(Enumerable.Repeat("t.me/", 30_000)) + "!";
        foreach (var text in new[] { nest, tags, breaks, links })
            Assert.NotNull(Read(ChannelPages.Page("c", "ک", ChannelPages.Post("c/1", text + " خبر"))));
    }

    private static ChannelPost One(string text, string extra = "", string meta = "") =>
        Assert.Single(Read(ChannelPages.Page("x", "ایکس", ChannelPages.Post("x/1", text, extra: extra, meta: meta))).Posts);

    private static Channel Read(string page) => Parse(page).Value!;

    private static Parsed<Channel> Parse(string page) =>
        ChannelReader.Read(Encoding.UTF8.GetBytes(page), Address, "text/html; charset=utf-8");
}
