using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>The pages as a reader's browser gets them, over HTTP, from a real host.</summary>
public sealed partial class PagesTests(PagesPaper paper)
{
    [Fact]
    public async Task The_news_page_shows_all_that_the_specimen_shows()
    {
        var html = await paper.ReadAsync($"/news/{paper.Specimen}");
        var id = NewsCity.Persian.PersianNumbers.ToPersianDigits($"{paper.Specimen}");
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", html);
        Assert.Contains("نیوز سیتی", html);
        Assert.Matches("<time datetime=\"2022-10-25T11:33Z\"[^>]*>۰۳ آبان ۱۴۰۱ - ۱۵:۰۳</time>", html);
        Assert.Contains("<p class=\"kicker\">در دیدار با نخست‌وزیر کره جنوبی</p>", html);
        Assert.Contains("<h1>تاکید وزیر امور خارجه قرقیزستان بر توسعه روابط دوجانبه با کره جنوبی</h1>", html);
        Assert.Contains("<p>کولوبایف در این دیدار بر همکاری تاکید کرد.</p>", html);
        Assert.Contains("href=\"https://fars.example/news/14010803000512\"", html);
        Assert.Contains("CC BY 4.0", html);
        Assert.Contains($"شناسه خبر: {id}", html);
        Assert.Contains($"/news/{paper.Specimen}</bdi>", html);
        Assert.Contains("نخستین گزارش", html);
        Assert.Contains("مهم‌ترین اخبار ایران و جهان", html);
        Assert.Contains("خبرنگار منطقه‌ای", html);
    }

    [Fact]
    public async Task A_lead_that_opens_the_body_is_printed_once()
    {
        var html = Visible(await paper.ReadAsync($"/news/{paper.Specimen}"));
        Assert.Equal(2, html.Split("توسعه روابط دوجانبه یکی از اولویت‌های").Length);
    }

    [Fact]
    public async Task Without_a_licence_no_body_is_printed_anywhere()
    {
        foreach (
            var address in new[] { $"/news/{paper.Unlicensed}", $"/story/{paper.First}", $"/story/{paper.First}/feed.xml", "/source/irna" }
        )
            Assert.DoesNotContain("متنی که اجازه چاپش", await paper.ReadAsync(address));
        var page = await paper.ReadAsync($"/news/{paper.Unlicensed}");
        Assert.Contains("متن کامل در ایرنا", page);
        Assert.Contains("href=\"https://irna.example/1\"", page);
    }

    [Fact]
    public async Task Every_page_is_whole_in_its_direction_and_has_one_h1_and_headings_in_order()
    {
        foreach (var address in paper.Addresses)
        {
            var html = await paper.ReadAsync(address);
            var english = address.StartsWith("/en", StringComparison.Ordinal);
            Assert.Contains(english ? "<html lang=\"en\" dir=\"ltr\">" : "<html lang=\"fa\" dir=\"rtl\">", html);
            Assert.Contains("<main id=\"main\"", html);
            Assert.EndsWith("</html>", html.TrimEnd());
            var levels = Heading().Matches(html).Select(match => match.Groups[1].Value[0] - '0').ToList();
            Assert.True(levels.Count(level => level == 1) == 1, $"{address} has {levels.Count(level => level == 1)} h1");
            Assert.Equal(1, levels[0]);
            for (var i = 1; i < levels.Count; i++)
                Assert.True(levels[i] <= levels[i - 1] + 1, $"{address}: h{levels[i - 1]} is followed by h{levels[i]}");
        }
    }

    [Fact]
    public async Task No_text_of_the_outside_becomes_markup()
    {
        foreach (var address in paper.Addresses)
        {
            var html = await paper.ReadAsync(address);
            Assert.DoesNotContain("<script>", html);
            Assert.DoesNotContain("<img src=x", html);
            Assert.DoesNotContain("javascript:", html);
            Assert.DoesNotContain(" style=", html);
            foreach (var script in Script().Matches(html).Select(match => match.Value))
                Assert.Matches("^<script (type=\"application/ld\\+json\">|src=\"/-/paper\\.[0-9a-f]+\\.js\" [^>]*></script>$)", script);
        }
    }

    [Fact]
    public async Task Machines_are_told_of_a_hostile_report_in_sound_json()
    {
        var html = await paper.ReadAsync($"/news/{paper.HostileNews}");
        var json = Script().Matches(html).First(match => match.Value.Contains("ld+json", StringComparison.Ordinal)).Value;
        json = json[(json.IndexOf('>', StringComparison.Ordinal) + 1)..json.LastIndexOf('<')];
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(PagesPaper.Hostile, parsed.RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task Persian_is_sent_as_it_is()
    {
        Assert.DoesNotContain("&#x6", await paper.ReadAsync("/"));
        Assert.DoesNotContain("\\u06", await paper.ReadAsync("/feed.json"));
    }

    [Fact]
    public async Task Every_answer_forbids_script_frames_and_other_hosts()
    {
        foreach (var address in (string[])[.. paper.Addresses, "/feed.xml", "/robots.txt", "/-/nothing.css", "/picture/1"])
        {
            using var answer = await paper.AskAsync(address);
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", string.Join(' ', answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task No_page_asks_another_host_for_anything()
    {
        foreach (var address in paper.Addresses)
        foreach (var wanted in Wanted().Matches(await paper.ReadAsync(address)).Select(match => match.Groups[1].Value))
            Assert.StartsWith("/", wanted);
    }

    [Fact]
    public async Task A_front_page_of_sixty_stories_weighs_at_most_60_KB()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(await paper.ReadAsync("/"));
        var html = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.True(Regex.Count(html, "<h3>") >= 55, $"{Regex.Count(html, "<h3>")} stories");
        Assert.True(bytes.Length <= 60_000, $"{bytes.Length} bytes");
    }

    [Fact]
    public async Task A_page_that_the_reader_has_is_not_sent_again()
    {
        using var first = await paper.AskAsync("/about");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await paper.Reader.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_page_is_packed_as_its_reader_can_take_it(string accepted, string? packed)
    {
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/sources");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await paper.Reader.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(packed, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task Style_sheet_and_font_are_kept_for_a_year()
    {
        var html = await paper.ReadAsync("/");
        var wanted = Regex.Matches(html, "href=\"(/-/[^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.True(wanted.Count >= 3);
        foreach (var address in wanted)
        {
            using var answer = await paper.AskAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
        }
        using var font = await paper.AskAsync(wanted.Single(address => address.EndsWith(".woff2", StringComparison.Ordinal)));
        var weight = font.Content.Headers.ContentLength;
        Assert.True(weight <= 60_000, $"the font weighs {weight} bytes");
    }

    [Fact]
    public async Task Every_list_has_its_feed_in_three_formats()
    {
        var search = "?q=" + Uri.EscapeDataString("قرقیزستان");
        foreach (
            var list in new[]
            {
                "/",
                "/iran/",
                "/world/",
                "/topic/international/",
                "/source/fars/",
                "/source/hostile/",
                $"/story/{paper.First}/",
                "/search/",
                "/edited/",
                "/deleted/",
                "/place/" + Uri.EscapeDataString("کره_جنوبی") + "/",
                "/en/",
                "/en/topic/international/",
                "/en/search/",
            }
        )
        {
            var query = list.EndsWith("/search/", StringComparison.Ordinal) ? search : "";
            var rss = XDocument.Parse(await paper.ReadAsync($"{list}feed.xml{query}"));
            Assert.NotEmpty(rss.Descendants("item"));
            var atom = XDocument.Parse(await paper.ReadAsync($"{list}atom.xml{query}"));
            XNamespace space = "http://www.w3.org/2005/Atom";
            Assert.NotEmpty(atom.Descendants(space + "entry"));
            using var json = JsonDocument.Parse(await paper.ReadAsync($"{list}feed.json{query}"));
            Assert.NotEqual(0, json.RootElement.GetProperty("items").GetArrayLength());
            Assert.Equal(rss.Descendants("item").Count(), json.RootElement.GetProperty("items").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_search_marks_what_it_found()
    {
        var html = await paper.ReadAsync("/search?q=" + Uri.EscapeDataString("قرقیزستان"));
        Assert.Contains("<mark>قرقیزستان</mark>", html);
        Assert.Contains($"/news/{paper.Specimen}", html);
    }

    [Fact]
    public async Task Nothing_that_a_reader_types_breaks_the_search()
    {
        foreach (var typed in new[] { "", "-", "\"", "«", "*", "a AND (", "\u0000", "\ud800", new string('آ', 5000), "~^:[]{}\\/", "-«»" })
        {
            using var answer = await paper.AskAsync("/search?q=" + Escape(typed));
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.RequestUriTooLong });
        }

        static string Escape(string text) => text.Any(char.IsSurrogate) ? "%ED%A0%80" : Uri.EscapeDataString(text);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_a_page_and_404()
    {
        foreach (
            var address in new[]
            {
                "/nowhere",
                "/news/1",
                "/news/99999999999999999999",
                "/story/1",
                "/source/none",
                "/topic/none",
                "/archive/1401/13/01",
                "/archive/1402/12/30",
                "/at/1402-12-30T10:00",
                "/at/now",
                "/news/1/versions",
                "/source/none/feed.xml",
                "/person/none",
                "/place/none",
                "/digest/1402/12/30",
            }
        )
        {
            using var answer = await paper.AskAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("این صفحه پیدا نشد", await PagesPaper.TextAsync(answer));
        }
    }

    [Fact]
    public async Task What_a_source_changed_silently_is_shown()
    {
        Assert.Contains("ویرایش شد: ۱ بار", await paper.ReadAsync($"/news/{paper.Specimen}"));
        var html = await paper.ReadAsync($"/news/{paper.Specimen}/versions");
        Assert.Contains("<ins>امور</ins>", html);
        Assert.Contains("<del>متن پیشین.</del>", html);
    }

    [Fact]
    public async Task The_front_page_of_a_past_minute_knows_nothing_of_what_came_later()
    {
        var before = await paper.ReadAsync("/at/1401-08-03T15:02");
        var after = await paper.ReadAsync("/at/1401-08-03T15:03");
        Assert.Contains("۰۳ آبان ۱۴۰۱ - ۱۵:۰۲", before);
        Assert.DoesNotContain($"\"/news/{paper.Specimen}\"", before);
        Assert.Contains($"\"/news/{paper.Specimen}\"", after);
    }

    [Fact]
    public async Task What_machines_ask_for_by_fixed_names_is_there_and_sound()
    {
        foreach (var address in new[] { "/sitemap.xml", "/news-sitemap.xml", "/opensearch.xml" })
            Assert.NotNull(XDocument.Parse(await paper.ReadAsync(address)).Root);
        Assert.Contains("Sitemap: http", await paper.ReadAsync("/robots.txt"));
        Assert.Contains($"/news/{paper.Specimen}<", await paper.ReadAsync("/sitemap.xml"));
        Assert.DoesNotContain($"/news/{paper.Unlicensed}<", await paper.ReadAsync("/sitemap.xml"));
    }

    [Fact]
    public async Task The_sources_can_be_taken_along_as_opml()
    {
        var opml = XDocument.Parse(await paper.ReadAsync("/opml"));
        Assert.Contains(opml.Descendants("outline"), outline => (string?)outline.Attribute("xmlUrl") == "https://fars.example/rss");
    }

    [Fact]
    public async Task The_archive_shows_the_day_of_the_specimen()
    {
        var html = await paper.ReadAsync("/archive/1401/08/03");
        Assert.Contains("سه‌شنبه ۳ آبان ۱۴۰۱", html);
        Assert.Contains("۲ رسانه", html);
        Assert.Contains("aria-current=\"date\"", html);
    }

    /// <summary>The page without its head, where descriptions repeat the lead.</summary>
    private static string Visible(string html) => html[html.IndexOf("<body", StringComparison.Ordinal)..];

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<(?:img|script|iframe|source|link rel=\"(?:stylesheet|preload|icon)\")[^>]*?(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Wanted();
}
