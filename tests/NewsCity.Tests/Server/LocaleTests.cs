using CsCheck;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.SearchPage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>How the interface speaks in two languages, and what readers type as a day.</summary>
public sealed class LocaleTests
{
    private static readonly DateTimeOffset Instant = new(2022, 10, 25, 11, 33, 0, TimeSpan.Zero);

    private static readonly string[] Known = ["dark", "light", "large", "latin", "compact", "plain"];

    [Fact]
    public void Every_phrase_has_both_languages_and_the_same_values_in_both()
    {
        var phrases = typeof(Phrases).GetFields().Select(field => (field.Name, Phrase: (Phrase)field.GetValue(null)!)).ToList();
        Assert.True(phrases.Count > 100);
        Assert.Equal(phrases.Select(one => one.Name).Order(StringComparer.Ordinal), phrases.Select(one => one.Name));
        // Parts of the English reason, whose Persian the newsroom says.
        string[] englishOnly = ["AndCopies", "FirstWas", "IndependentSources", "WithinDays", "WithinHours"];
        foreach (var (name, (persian, english)) in phrases)
        {
            Assert.False(string.IsNullOrWhiteSpace(english), name);
            Assert.Equal(englishOnly.Contains(name), persian.Length == 0);
            Assert.DoesNotContain(english, c => c is >= 'آ' and <= 'ی');
            if (persian.Length > 0)
                Assert.Equal(persian.Contains("{0}", StringComparison.Ordinal), english.Contains("{0}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Dates_are_told_in_the_calendar_of_the_reader_and_in_the_other_one_on_demand()
    {
        Assert.Equal("۰۳ آبان ۱۴۰۱ - ۱۵:۰۳", Locale.Persian.Dateline(Instant));
        Assert.Equal("سه‌شنبه ۳ آبان ۱۴۰۱، ۱۵:۰۳ (۲۵ اکتبر ۲۰۲۲)", Locale.Persian.Full(Instant));
        Assert.Equal("03 آبان 1401 - 15:03", Locale.PersianLatin.Dateline(Instant));
        Assert.Equal("25 October 2022, 15:03", Locale.English.Dateline(Instant));
        Assert.Equal("Tuesday 25 October 2022, 15:03 (3 Aban 1401)", Locale.English.Full(Instant));
    }

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(1, "1 minute ago")]
    [InlineData(59, "59 minutes ago")]
    [InlineData(60, "1 hour ago")]
    [InlineData(1439, "23 hours ago")]
    [InlineData(1440, "Tuesday 25 October")]
    [InlineData(144_000, "Tuesday 25 October 2022")]
    public void Ages_are_told_in_English(int minutes, string told) =>
        Assert.Equal(told, Locale.English.Ago(Instant, Instant.AddMinutes(minutes)));

    [Fact]
    public void Counts_have_a_singular_and_the_digits_of_the_reader()
    {
        Assert.Equal("1 source", Locale.English[Phrases.SourceCount, 1]);
        Assert.Equal("12 sources", Locale.English[Phrases.SourceCount, 12]);
        Assert.Equal("۱۲ رسانه", Locale.Persian[Phrases.SourceCount, 12]);
        Assert.Equal("12 رسانه", Locale.PersianLatin[Phrases.SourceCount, 12]);
        Assert.Equal("۹۶٫۸٪", Locale.Persian.Percent(0.968));
        Assert.Equal("99.97%", Locale.English.Percent(0.9997));
        Assert.Equal("0.03%", Locale.English.Percent(1 - 0.9997));
        Assert.Equal("۱ رسانه بازنشر کرده است", Locale.Persian[Phrases.CopiedBy, 1]);
    }

    [Fact]
    public void Addresses_of_the_other_language_lead_there_and_back()
    {
        foreach (var path in new[] { "/", "/iran", "/search?q=a" })
        {
            Assert.Equal(Locale.English.To(path), Locale.Persian.Across(path));
            Assert.Equal(path, Locale.English.Across(path));
        }
        Assert.Equal("/en", Locale.English.To("/"));
        Assert.False(Locale.Of("/energy", false).IsEnglish);
    }

    [Theory]
    [InlineData("۱۴۰۱/۰۸/۰۳", "1401/08/03", "1401/08/03")]
    [InlineData("1401-8-3", "1401/08/03", "1401/08/03")]
    [InlineData("۳ آبان ۱۴۰۱", "1401/08/03", "1401/08/03")]
    [InlineData("سه شنبه 3 آبان 1401", "1401/08/03", "1401/08/03")]
    [InlineData("25 October 2022", "1401/08/03", "1401/08/03")]
    [InlineData("2022-10-25", "1401/08/03", "1401/08/03")]
    [InlineData("آبان ۱۴۰۱", "1401/08/01", "1401/08/30")]
    [InlineData("1401/12", "1401/12/01", "1401/12/29")]
    [InlineData("۱۳۹۹", "1399/01/01", "1399/12/30")]
    [InlineData("دیروز", "1401/08/02", "1401/08/02")]
    [InlineData("امروز", "1401/08/03", "1401/08/03")]
    [InlineData("1401/13", null, null)]
    [InlineData("زود", null, null)]
    [InlineData("", null, null)]
    public void A_day_is_read_as_people_write_it(string typed, string? first, string? last)
    {
        var days = DayInput.Read(typed, Instant);
        Assert.Equal(first, days is { } a ? DayInput.Print(a.First, false) : null);
        Assert.Equal(last, days is { } b ? DayInput.Print(b.Last, false) : null);
    }

    [Fact]
    public void Nothing_that_is_typed_as_a_day_breaks_it() =>
        Gen.String.Sample(text => DayInput.Read(text, Instant) is not { } days || days.First <= days.Last);

    [Fact]
    public void A_look_is_read_from_any_words_and_written_in_one_order() =>
        Gen.Select(Gen.String.Array[0, 8], Gen.Int[0, Known.Length - 1].Array[0, 6])
            .Select((strange, known) => (string?[])[.. strange, .. known.Select(i => Known[i])])
            .Sample(words =>
            {
                var look = Look.Read(words);
                return look == Look.Read(look.Key.Split('.')) && look.Key.All(c => c == '.' || char.IsAsciiLetterLower(c));
            });
}
