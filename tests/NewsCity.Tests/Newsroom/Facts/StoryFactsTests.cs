using NewsCity.Newsroom.Facts;
using Xunit;

namespace NewsCity.Tests.Newsroom.Facts;

public sealed class StoryFactsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static FactReport Report(int n, Side side, string title, string lead = "", string text = "", bool copy = false) =>
        new()
        {
            Id = n,
            Source = $"s{n}",
            Side = side,
            Published = Noon.AddMinutes(n),
            Title = title,
            Lead = lead,
            Text = text,
            IsCopy = copy,
        };

    private static readonly FactReport[] Fire =
    [
        Report(
            1,
            Side.Inside,
            "آتش‌سوزی در بازار کفش ارغوان سه کشته داد",
            "سه نفر در آتش‌سوزی بازار کفش ارغوان کشته شدند.",
            "فرماندار ارغوان گفت: «آتش از انبار طبقه دوم آغاز شد و مهار شده است».\nامدادگران تا بامداد در بازار کفش ارغوان ماندند."
        ),
        Report(
            2,
            Side.Inside,
            "پنج کشته در حریق بازار ارغوان",
            "شمار کشته‌های آتش‌سوزی بازار کفش ارغوان به ۵ نفر رسید.",
            "وی افزود: «چراغ‌ها خاموش بود».\nفرماندار ارغوان گفت: «آتش از انبار طبقه دوم آغاز شد و مهار شده است»."
        ),
        Report(
            3,
            Side.Outside,
            "بازار ارغوان سوخت؛ کاسبان از نبود شیر آتش‌نشانی می‌گویند",
            "بازرسان سال گذشته به کاسبان بازار کفش ارغوان هشدار داده بودند.",
            "در این حریق ۵ نفر جان باختند."
        ),
        Report(4, Side.Outside, "آتش در بازار ارغوان", "بازرسان پیش از حریق بازار کفش ارغوان هشدار داده بودند."),
    ];

    [Theory]
    [InlineData("سه کشته و ۱۲ زخمی در واژگونی اتوبوس", "کشته=3 زخمی=12")]
    [InlineData("شمار کشته‌ها به ۱۴ نفر رسید", "کشته=14")]
    [InlineData("زلزله ۵٫۷ ریشتری شهر را لرزاند", "ریشتر=5.7")]
    [InlineData("در ساعت ۱۲ کشته‌ای نبود", "")]
    [InlineData("۲ هزار زخمی", "")]
    [InlineData("جوان ۲۰ ساله کشته شد", "")]
    public void Numbers_are_read_with_what_they_count(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                CountedNumbers
                    .In(text)
                    .Select(n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n.Counted}={n.Value}"))
            )
        );

    [Fact]
    public void Reports_that_count_differently_stand_side_by_side()
    {
        var dispute = Assert.Single(StoryFacts.Of(Fire).Numbers);
        Assert.Equal("کشته", dispute.Counted);
        Assert.Equal([3m, 5m], dispute.Values.Select(value => value.Value));
        Assert.Equal([2L, 3L], dispute.Values[1].Reports);
    }

    [Fact]
    public void A_quotation_has_its_speaker_and_counts_its_sources()
    {
        var quote = Assert.Single(StoryFacts.Of(Fire).Quotes);
        Assert.Equal(("فرماندار ارغوان", 2, 1L), (quote.Speaker, quote.Sources, quote.Report));
    }

    [Fact]
    public void Headlines_are_marked_where_they_say_something_new_and_stay_whole()
    {
        var headlines = StoryFacts.Of(Fire).Headlines;
        Assert.Equal(Fire.Select(r => r.Title), headlines.Select(h => string.Concat(h.Parts.Select(p => p.Text))));
        Assert.DoesNotContain(headlines[0].Parts, part => part.IsNew);
        Assert.Contains(headlines[1].Parts, part => part.IsNew && part.Text.Contains("حریق", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_are_taken_from_different_reports_as_they_stand_there()
    {
        var facts = StoryFacts.Of(Fire);
        Assert.Equal(3, facts.Sentences.Count);
        Assert.All(
            facts.Sentences,
            s => Assert.Contains(s.Text, Fire[(int)s.Report - 1].Lead + "\n" + Fire[(int)s.Report - 1].Text, StringComparison.Ordinal)
        );
        Assert.True(facts.Sentences.Select(s => s.Source).Distinct().Count() > 1);
    }

    [Fact]
    public void What_the_inside_left_out_is_said_with_a_sentence_of_the_outside()
    {
        var left = StoryFacts.Of(Fire).LeftOut.Single(l => l.Silent == Side.Inside);
        Assert.Contains("بازرسان", left.Words);
        Assert.Contains(left.Sentence!.Report, new[] { 3L, 4L });
    }

    [Fact]
    public void Copies_and_the_order_of_the_reports_change_nothing()
    {
        var facts = StoryFacts.Of(Fire);
        var others = StoryFacts.Of([Report(9, Side.Outside, "۹۹ کشته در بازار", copy: true), .. Fire.Reverse()]);
        Assert.Equal(facts.Sentences, others.Sentences);
        Assert.Equal(facts.Quotes, others.Quotes);
        Assert.Equal(facts.Numbers.Single().Values.Select(v => v.Value), others.Numbers.Single().Values.Select(v => v.Value));
    }

    [Fact]
    public void A_story_of_nothing_has_no_facts_and_a_huge_one_is_read_within_bounds()
    {
        Assert.Empty(StoryFacts.Of([]).Headlines);
        var sentence = "نیروهای امدادی در بازار کفش ارغوان تا بامداد ماندند. ";
        var huge = Enumerable
            .Range(1, 300)
            .Select(n => Report(n, (Side)(n % 2), $"گزارش {n} از بازار", text: string.Concat(Enumerable.Repeat(sentence, 500))));
        Assert.InRange(StoryFacts.Of(huge).Sentences.Count, 1, 3);
    }
}
