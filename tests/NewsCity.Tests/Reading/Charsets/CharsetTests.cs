using System.Text;
using CsCheck;
using NewsCity.Reading.Charsets;
using Xunit;
using static NewsCity.Tests.Reading.Feeds.FeedSamples;

namespace NewsCity.Tests.Reading.Charsets;

public sealed class CharsetTests
{
    private const string Persian = "به گزارش خبرنگار ما از تهران، نمايندگان مجلس درباره بودجه سال آينده گفت‌وگو کردند.";

    [Theory]
    [InlineData("text/html; charset=windows-1256", "")]
    [InlineData(null, "<meta charset=windows-1256>")]
    [InlineData(null, "<?xml version='1.0' encoding='cp1256'?>")]
    [InlineData(null, "")]
    [InlineData("text/html; charset=utf-8", "<meta charset=utf-8>")]
    [InlineData("text/html; charset=iso-8859-1", "")]
    [InlineData(null, "<meta http-equiv=content-type content='text/html; charset=windows-1252'>")]
    public void Windows_1256_is_known_whatever_is_said_of_it(string? header, string declaration) =>
        Assert.Equal(declaration + Persian, Charset.Decode(Windows1256(declaration + Persian), header));

    [Theory]
    [InlineData("text/html; charset=windows-1256")]
    [InlineData("text/html; charset=iso-8859-1")]
    [InlineData("text/html; charset=nonsense")]
    [InlineData(null)]
    public void Valid_utf8_is_utf8_whatever_is_said_of_it(string? header) =>
        Assert.Equal(Persian, Charset.Decode(Encoding.UTF8.GetBytes(Persian), header));

    [Theory]
    [InlineData(1251, "Правительство России сообщило о новых мерах поддержки экономики страны.")]
    [InlineData(1252, "Le président a déclaré à l’Assemblée que l’été dernier avait été très chaud.")]
    public void Other_alphabets_are_not_taken_for_Persian(int page, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(text, Charset.Decode(Encoding.GetEncoding(page).GetBytes(text), $"text/html; charset=windows-{page}"));
        Assert.DoesNotContain('ا', Charset.Decode(Encoding.GetEncoding(page).GetBytes(text), null));
    }

    [Fact]
    public void A_few_broken_bytes_do_not_make_utf8_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Persian), 0xD8, (byte)' ', 0xFF];
        Assert.StartsWith(Persian, Charset.Decode(bytes, "text/html; charset=utf-8"), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_that_was_encoded_twice_is_put_right()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var once = Encoding
            .UTF8.GetBytes(Persian)
            .Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : Encoding.GetEncoding(1252).GetString([b])[0]);
        Assert.Equal(Persian, Charset.Decode(Encoding.UTF8.GetBytes(string.Concat(once)), null));
        Assert.Equal("ØØ", Charset.Decode(Encoding.UTF8.GetBytes("ØØ"), null));
    }

    [Fact]
    public void Byte_order_marks_win()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.UTF8])
            Assert.Equal(
                Persian,
                Charset.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Persian)], "text/html; charset=windows-1256")
            );
    }

    [Fact]
    public void Utf16_without_a_mark_is_seen() =>
        Assert.Equal("<rss>" + Persian, Charset.Decode(Encoding.Unicode.GetBytes("<rss>" + Persian), null));

    [Fact]
    public void Any_bytes_give_a_text() =>
        Gen
            .Byte.Array[0, 200]
            .Sample(
                bytes => Charset.Decode(bytes, null) is not null && Charset.Decode(bytes, "x; charset=windows-1256") is not null,
                iter: 5_000
            );
}
