using System.Text;
using NewsCity.Persian;
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
        ["text"] = bytes => Text(Encoding.UTF8.GetString(bytes)),
    };

    /// <summary>The laws of the text engine: see PersianLaws among the tests.</summary>
    private static void Text(string text)
    {
        var normal = PersianText.Normalize(text);
        Keep(PersianText.Normalize(normal) == normal, "normalising twice changes nothing");
        var plain = PersianText.Normalize(text, NormalizeRules.Index & ~NormalizeRules.Entities, out var sources);
        Keep(plain.Length == sources.Length && sources.All(at => at >= -1 && at < Math.Max(1, text.Length)), "offsets lead back");
        var restored = HalfSpaces.Restore(normal);
        Keep(Letters(restored) == Letters(normal), "no letter is changed or lost");
        foreach (var term in SearchTerms.Analyze(text))
            Keep(term.Start >= 0 && term.Length > 0 && term.Start + term.Length <= text.Length, "terms lie in the text");
        foreach (var (start, length, _) in PersianMoney.Find(text))
            Keep(start >= 0 && length > 0 && start + length <= text.Length, "amounts lie in the text");
        var now = DateTimeOffset.UnixEpoch.AddYears(52);
        _ = PersianDates.TryRead(text, now, out _);
        if (PersianDates.TryReadRange(text, now, out var range))
            Keep(range.Days >= 1, "a range has a day");
        _ = PersianNumbers.TryParse(text, out _);
        _ = PersianNumbers.TryParsePercent(text, out _);
        _ = NameKeys.Of(text);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => c is not (' ' or PersianText.HalfSpace)));

    private static void Keep(bool kept, string promise)
    {
        if (!kept)
            throw new InvalidOperationException($"broken promise: {promise}");
    }
}
