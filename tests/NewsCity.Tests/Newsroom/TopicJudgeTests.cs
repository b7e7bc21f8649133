using CsCheck;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Topics;
using Xunit;

namespace NewsCity.Tests.Newsroom;

public sealed class TopicJudgeTests
{
    [Theory]
    [InlineData("پرسپولیس در هفته دهم لیگ برتر فوتبال سپاهان را شکست داد", Section.Iran, Topic.Sport)]
    [InlineData("بانک مرکزی نرخ تورم و قیمت دلار در بازار ارز را اعلام کرد", Section.Iran, Topic.Economy)]
    [InlineData("زمین‌لرزه خوی پنج کشته و ده‌ها زخمی بر جا گذاشت؛ امدادگران در راه‌اند", Section.Iran, Topic.Incidents)]
    [InlineData("کارگردان فیلم برگزیده جشنواره سینمایی فجر سیمرغ گرفت", Section.Iran, Topic.Culture)]
    [InlineData("پوتین و رئیس‌جمهور اوکراین درباره آتش‌بس در مسکو مذاکره کردند", Section.World, Topic.International)]
    public void Section_and_topic_are_those_a_reader_would_say(string title, Section section, Topic topic)
    {
        var placement = TopicJudge.Place(title, "", "", []);
        Assert.Equal((section, topic), (placement.Section, placement.Topic));
        Assert.NotEmpty(placement.Reason);
    }

    [Fact]
    public void The_sources_own_category_decides_where_words_say_little() =>
        Assert.Equal(Topic.Culture, TopicJudge.Place("گفت‌وگوی امروز", "", "", ["فرهنگ و هنر"]).Topic);

    [Theory]
    [InlineData("به گزارش گروه ورزشی خبرگزاری نمونه، جلسه امروز برگزار شد.", Topic.Sport)]
    [InlineData("به گزارش خبرنگار اقتصادی نمونه، جلسه امروز برگزار شد.", Topic.Economy)]
    [InlineData("به گزارش خبرنگار حوزه سلامت نمونه، جلسه امروز برگزار شد.", Topic.Society)]
    [InlineData("به گزارش گروه بین‌الملل خبرگزاری نمونه، جلسه امروز برگزار شد.", Topic.International)]
    public void The_desk_that_an_agency_names_in_its_first_line_decides_where_words_say_little(string text, Topic topic) =>
        Assert.Equal(topic, TopicJudge.Place("جلسه امروز", "", text, []).Topic);

    [Fact]
    public void The_name_of_an_agency_is_no_place()
    {
        Assert.Equal(0, new TopicReading("", "", "به گزارش خبرگزاری فارس، نشست پایان یافت").Abroad);
        Assert.True(new TopicReading("", "", "نشست در استان فارس پایان یافت").Abroad < 0);
        Assert.True(new TopicReading("", "", "دولت این کشور در قزاقستان نشست").Abroad > 0);
    }

    [Fact]
    public void A_lead_that_the_text_repeats_counts_once()
    {
        const string lead = "بهای سکه در بازار تهران بالا رفت";
        var once = new TopicReading("سکه", lead, "\nفروشندگان دست نگه داشتند");
        var twice = new TopicReading("سکه", lead, lead + "\nفروشندگان دست نگه داشتند");
        Assert.Equal(once.Terms.OrderBy(t => t.Key), twice.Terms.OrderBy(t => t.Key));
    }

    [Fact]
    public void Politics_stands_in_Iran_and_what_is_international_in_the_World() =>
        Gen.Int[0, Vocabulary.Length - 1]
            .Select(n => Vocabulary[n])
            .Array[1, 12]
            .Sample(words =>
            {
                var placement = TopicJudge.Place(string.Join(' ', words), "", "", []);
                Assert.NotEqual(placement.Section == Section.World ? Topic.Politics : Topic.International, placement.Topic);
                Assert.Equal(placement, TopicJudge.Place(string.Join(' ', words), "", "", []));
            });

    private static readonly string[] Vocabulary =
    [
        "مجلس",
        "دولت",
        "مسکو",
        "پوتین",
        "فوتبال",
        "بورس",
        "تهران",
        "پاریس",
        "زلزله",
        "دانشگاه",
        "فیلم",
        "کتاب",
        "وزیر",
        "و",
        "۱۲",
        "سازمان",
        "ملل",
    ];

    [Fact]
    public void Every_topic_word_belongs_to_at_most_two_topics() =>
        Assert.All(TopicWords.All, word => Assert.InRange(word.Value.Length, 1, 2));
}
