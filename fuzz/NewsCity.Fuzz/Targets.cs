using System.Text;
using NewsCity.Reading.Articles;
using NewsCity.Reading.Charsets;
using NewsCity.Reading.Dates;
using NewsCity.Reading.Feeds;
using NewsCity.Reading.Html;
using NewsCity.Reading.ListPages;

namespace NewsCity.Fuzz;

/// <summary>What is fuzzed. A target throws when a promise of the room is broken; every other outcome is good.</summary>
internal static class Targets
{
    private static readonly Uri Home = new("https://news.example.ir/fa/");

    public static readonly SortedDictionary<string, Action<byte[]>> All = new(StringComparer.Ordinal)
    {
        ["charset"] = bytes => Keep(Charset.Decode(bytes, null) is not null, "a text"),
        ["date"] = bytes =>
        {
            if (DateText.TryRead(Encoding.UTF8.GetString(bytes), null, out var date))
                Keep(date.UtcDateTime.Year is >= DateText.FirstYear - 1 and <= DateText.LastYear + 1, "a year of news");
        },
        ["door"] = bytes =>
        {
            var clean = HtmlDoor.Clean(Encoding.UTF8.GetString(bytes), Home);
            Keep(!clean.Contains("<script", StringComparison.OrdinalIgnoreCase), "no script");
            Keep(HtmlDoor.Clean(clean, Home) == clean, "cleaning twice changes nothing");
        },
        ["feed"] = bytes =>
        {
            var parsed = FeedReader.Read(bytes, Home, null);
            Keep(parsed.Value is not null ^ parsed.Problem is not null, "a feed or a reason");
        },
        ["list"] = bytes =>
        {
            var parsed = ListPageReader.Read(bytes, Home, null);
            Keep(parsed.Value is not null ^ parsed.Problem is not null, "a list or a reason");
            _ = FeedLinks.Find(bytes, null, Home);
        },
        ["page"] = bytes =>
        {
            var parsed = ArticleReader.Read(bytes, Home);
            Keep(parsed.Value is not null ^ parsed.Problem is not null, "an article or a reason");
            Keep(parsed.Value?.Html.Contains("<script", StringComparison.OrdinalIgnoreCase) is not true, "no script");
            Keep(
                parsed.Value?.Html.Contains("javascript:", StringComparison.OrdinalIgnoreCase) is not true
                    || !parsed.Value.Html.Contains("href=\"javascript:", StringComparison.OrdinalIgnoreCase),
                "no active address"
            );
        },
    };

    private static void Keep(bool kept, string promise)
    {
        if (!kept)
            throw new InvalidOperationException($"broken promise: {promise}");
    }
}
