using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsCity.Server.Pages.AboutPage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>English, settings, search fields, names, records, digest and methods, over HTTP.</summary>
public sealed partial class ReaderPagesTests(PagesPaper paper)
{
    [Fact]
    public async Task English_pages_stand_under_en_and_lead_to_English_pages_only()
    {
        var html = await paper.ReadAsync($"/en/news/{paper.Specimen}");
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", html);
        Assert.Contains("25 October 2022, 15:03", html);
        Assert.Contains("(3 Aban 1401)", html);
        Assert.Contains("<h1 lang=\"fa\" dir=\"rtl\">تاکید وزیر امور خارجه", html);
        Assert.Contains("News id", html);
        foreach (var address in paper.Addresses.Where(address => address.StartsWith("/en", StringComparison.Ordinal)))
        foreach (Match link in Link().Matches(await paper.ReadAsync(address)))
            Assert.True(Leads(link), $"{address}: {link.Value}");
    }

    /// <summary>To an English page, to a file of the paper, or to the same page in Persian.</summary>
    private static bool Leads(Match link) =>
        link.Groups[1].Value.StartsWith("/en", StringComparison.Ordinal)
        || link.Groups[1].Value.StartsWith("/-/", StringComparison.Ordinal)
        || link.Value.Contains("hreflang=\"fa\"", StringComparison.Ordinal);

    [Fact]
    public async Task No_Persian_interface_word_is_left_on_an_English_page()
    {
        foreach (
            var address in (string[])
                ["/en", "/en/sources", "/en/settings", "/en/about", "/en/edited", "/en/nowhere", "/en/archive/1401/08/03"]
        )
        {
            // What is marked as Persian is the news themselves; agencies without an English name keep their own.
            var html = Marked().Replace(await paper.ReadAsync(address), "");
            html = Regex.Replace(html, "رسانه [۰-۹0-9]|فارس|ایرنا", "");
            var left = Regex.Match(html[html.IndexOf("<body", StringComparison.Ordinal)..], "[آ-ی‌]+( [آ-ی‌]+)*");
            Assert.False(left.Success, $"{address}: {left.Value}");
        }
    }

    [Fact]
    public async Task Each_page_names_its_other_language_and_itself()
    {
        foreach (var (address, path) in new[] { ("/iran", "/iran"), ("/en/iran", "/iran"), ("/", "/"), ("/en", "/") })
        {
            var html = await paper.ReadAsync(address);
            Assert.Matches($"hreflang=\"fa\" href=\"[^\"]+{path}\"", html);
            Assert.Matches($"hreflang=\"en\" href=\"[^\"]+/en{(path == "/" ? "" : path)}\"", html);
            Assert.Matches($"rel=\"canonical\" href=\"[^\"]+{address}\"", html);
        }
    }

    [Fact]
    public async Task An_item_has_one_identity_in_both_languages()
    {
        var persian = await paper.ReadAsync($"/story/{paper.First}/feed.json");
        var english = await paper.ReadAsync($"/en/story/{paper.First}/feed.json");
        Assert.Matches($"\"id\":\"[^\"]+[0-9]/news/{paper.Specimen}\"", persian);
        Assert.Matches($"\"id\":\"[^\"]+[0-9]/news/{paper.Specimen}\"", english);
        Assert.Matches($"\"url\":\"[^\"]+/en/news/{paper.Specimen}\"", english);
    }

    [Fact]
    public async Task A_look_is_kept_in_one_cookie_and_changes_nobody_elses_page()
    {
        using var form = new FormUrlEncodedContent([
            new("theme", "dark"),
            new("digits", "latin"),
            new("pictures", "plain"),
            new("x", "<script>"),
        ]);
        using var saved = await paper.Reader.PostAsync(new Uri("/settings", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var cookie = Assert.Single(saved.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("look=dark.latin.plain;", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("httponly", cookie);

        var news = $"/news/{paper.Specimen}";
        var mine = await ReadAsync(news, "look=plain.dark.latin");
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\" class=\"dark latin plain\">", mine);
        Assert.Contains("03 آبان 1401 - 15:03", mine);
        var others = await paper.ReadAsync(news);
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", others);
        Assert.Contains("۰۳ آبان ۱۴۰۱ - ۱۵:۰۳", others);
        Assert.Equal(mine, await ReadAsync(news, "look=dark.latin.plain.nonsense"));
        using var answer = await paper.AskAsync(news);
        Assert.Contains("Cookie", answer.Headers.Vary);
    }

    [Fact]
    public async Task Another_site_cannot_set_a_readers_look()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings")
        {
            Content = new FormUrlEncodedContent([new("theme", "dark")]),
        };
        request.Headers.TryAddWithoutValidation("Origin", "https://other.example");
        using var answer = await paper.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_compact_front_page_says_less_and_weighs_less()
    {
        var usual = await paper.ReadAsync("/");
        var compact = await ReadAsync("/", "look=compact");
        Assert.Contains("class=\"voices\"", usual);
        Assert.DoesNotContain("class=\"voices\"", compact);
        Assert.True(compact.Length < usual.Length);
    }

    [Fact]
    public async Task A_search_is_narrowed_by_its_fields()
    {
        var word = "/search?q=" + Uri.EscapeDataString("قرقیزستان");
        Assert.Contains(
            $"\"/news/{paper.Specimen}\"",
            await paper.ReadAsync(word + "&from=1401/08/03&to=" + Uri.EscapeDataString("۳ آبان ۱۴۰۱"))
        );
        Assert.Contains("نیافتیم", await paper.ReadAsync(word + "&from=1401/08/04"));
        Assert.Contains("نیافتیم", await paper.ReadAsync(word + "&section=iran"));
        Assert.Contains("نیافتیم", await paper.ReadAsync(word + "&topic=sport"));
        Assert.DoesNotContain($"\"/news/{paper.First}\"", await paper.ReadAsync(word + "&source=fars"));
        var days = await paper.ReadAsync("/search?from=1401&to=1401&section=world");
        Assert.Contains($"\"/news/{paper.Specimen}\"", days);
        Assert.Contains("value=\"۱۴۰۱/۱۲/۲۹\"", days);
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_and_does_not_narrow_the_search()
    {
        var html = await paper.ReadAsync("/search?q=" + Uri.EscapeDataString("قرقیزستان") + "&from=" + Uri.EscapeDataString("پریشب‌ها"));
        Assert.Contains("«پریشب‌ها» را به تاریخ نشناختیم", html);
        Assert.Contains("aria-invalid=\"true\"", html);
        Assert.Contains($"\"/news/{paper.Specimen}\"", html);
    }

    [Fact]
    public async Task A_mistyped_word_brings_the_one_that_the_news_have()
    {
        var html = await paper.ReadAsync("/search?q=" + Uri.EscapeDataString("قرقیزشتان وزیر"));
        Assert.Matches("آیا منظورتان <a href=\"/search\\?q=[^\"]+\">قرقیزستان وزیر</a> بود؟", html);
        Assert.DoesNotContain("آیا منظورتان", await paper.ReadAsync("/search?q=" + Uri.EscapeDataString("قرقیزستان")));
    }

    [Fact]
    public async Task Reports_of_one_story_stand_together_in_what_was_found()
    {
        var html = await paper.ReadAsync("/search?q=" + Uri.EscapeDataString("کره جنوبی قرقیزستان"));
        Assert.Contains("۱ گزارش دیگر از همین رویداد", html);
        Assert.Single(Regex.Matches(html, "<li class=\"st\">"));
    }

    [Fact]
    public async Task The_feed_of_a_search_knows_its_fields()
    {
        var query = "?q=" + Uri.EscapeDataString("قرقیزستان") + "&source=fars";
        Assert.Contains(WebUtility.HtmlEncode("/search/feed.xml" + query), await paper.ReadAsync("/search" + query));
        var feed = await paper.ReadAsync("/search/feed.xml" + query);
        Assert.Contains($"/news/{paper.Specimen}<", feed);
        Assert.DoesNotContain($"/news/{paper.First}<", feed);
    }

    [Fact]
    public async Task A_place_has_a_page_with_what_is_known_of_it()
    {
        var html = await paper.ReadAsync("/place/" + Uri.EscapeDataString("سئول"));
        Assert.Contains("پایتخت", html);
        Assert.Contains("Seoul", html);
        Assert.Contains($"\"/news/{paper.First}\"", html);
        Assert.Contains("<h1 class=\"title\">South Korea</h1>", await paper.ReadAsync("/en/place/" + Uri.EscapeDataString("کره_جنوبی")));
    }

    [Fact]
    public async Task What_was_edited_and_what_was_taken_away_is_listed()
    {
        var edited = await paper.ReadAsync("/edited");
        Assert.Contains("خبری که دگرگون شد", edited);
        Assert.Matches("<a class=\"live\" href=\"/news/[0-9]+/versions\">ویرایش شد: ۱ بار</a>", edited);
        Assert.Contains("خبری که برداشته شد", await paper.ReadAsync("/deleted"));
        Assert.Contains("خبری که برداشته شد", await paper.ReadAsync("/deleted/feed.xml"));
    }

    [Fact]
    public async Task The_digest_of_a_day_holds_its_stories()
    {
        var html = await paper.ReadAsync("/digest/1401/08/03");
        Assert.Contains("چکیده سه‌شنبه ۳ آبان ۱۴۰۱", html);
        Assert.Contains("قرقیزستان", html);
        using var answer = await paper.AskAsync("/digest");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task The_methods_page_tells_every_error_rate_and_none_better_than_published()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "NewsCity.slnx")))
            folder = Path.GetDirectoryName(folder);
        Assert.SkipWhen(folder is null, "The published figures are not here: docs/benchmarks.md");
        var published = await File.ReadAllLinesAsync(Path.Combine(folder, "docs", "benchmarks.md"), TestContext.Current.CancellationToken);
        var page = await paper.ReadAsync("/about");
        Assert.NotEmpty(ErrorRate.All);
        foreach (var rate in ErrorRate.All)
        {
            Assert.Contains(rate.Judgement.Persian, page);
            var line = Assert.Single(published, line => line.StartsWith('|') && line.Contains(rate.Key, StringComparison.Ordinal));
            var figures = Figure().Matches(line.Split('|')[2]).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));
            Assert.Contains(figures, figure => rate.Right <= figure + 0.0005);
        }
    }

    [Fact]
    public async Task The_first_screen_needs_no_style_sheet_but_the_one_in_the_page()
    {
        var html = await paper.ReadAsync("/");
        using var answer = await paper.AskAsync("/");
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        var styles = Regex.Matches(html, "<style>(.*?)</style>", RegexOptions.Singleline);
        Assert.NotEmpty(styles);
        foreach (Match style in styles)
        {
            var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style.Groups[1].Value));
            Assert.Contains($"'sha256-{Convert.ToBase64String(hash)}'", policy);
        }
        Assert.True(html.IndexOf("rel=\"stylesheet\"", StringComparison.Ordinal) > html.IndexOf("</footer>", StringComparison.Ordinal));
    }

    private async Task<string> ReadAsync(string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookie);
        using var answer = await paper.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        return await PagesPaper.TextAsync(answer);
    }

    [GeneratedRegex("<a [^>]*?href=\"(/[^\"]*)\"[^>]*>")]
    private static partial Regex Link();

    [GeneratedRegex("<([a-z0-9]+) [^>]*lang=\"fa\"[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\d\.\d+|\b1\b|\b0\b")]
    private static partial Regex Figure();
}
