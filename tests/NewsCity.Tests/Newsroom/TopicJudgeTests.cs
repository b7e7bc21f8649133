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
}
