using System.Text;
using NewsCity.Reading.Feeds;
using Xunit;

namespace NewsCity.Tests.Reading.Feeds;

/// <summary>Small feeds for tests, and how they are read.</summary>
internal static class FeedSamples
{
    private const string Home = "https://news.example.ir/fa/rss/allnews";

    public static Feed Read(string text, string? address = Home, string? contentType = null) =>
        Read(Encoding.UTF8.GetBytes(text), address, contentType);

    public static Feed Read(byte[] bytes, string? address = Home, string? contentType = null)
    {
        var parsed = FeedReader.Read(bytes, address is null ? null : new Uri(address), contentType);
        Assert.True(parsed.TryGet(out var feed), parsed.Problem);
        return feed;
    }

    public static string Rss(string items, string channel = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>خبرگزاری نمونه</title>{channel}{items}</channel></rss>";

    public static string Item(string inside, int number = 1) =>
        $"<item><title>خبر {number} که می‌خوانید</title><link>https://news.example.ir/fa/news/{number}</link>{inside}</item>";

    public static Entry Only(Feed feed) => Assert.Single(feed.Entries);

    /// <summary>The date of an item of a Persian feed.</summary>
    public static DateTimeOffset? Dated(string pubDate) => Only(Read(Rss(Item($"<pubDate>{pubDate}</pubDate>")))).Published;

    public static byte[] Windows1256(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1256).GetBytes(text);
    }
}
