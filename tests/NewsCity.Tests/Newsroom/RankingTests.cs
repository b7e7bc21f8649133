using NewsCity.Newsroom;
using NewsCity.Newsroom.Ranking;
using Xunit;

namespace NewsCity.Tests.Newsroom;

public sealed class RankingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static StoryReports Story(long id, Topic topic, params (string Source, double HoursAgo)[] reports) =>
        new(
            id,
            Section.Iran,
            topic,
            [.. reports.Select((r, n) => new RankedReport((id * 100) + n, r.Source, Noon.AddHours(-r.HoursAgo), false, 1))]
        );

    [Fact]
    public void Three_voices_stand_before_one_and_the_reason_says_so()
    {
        var places = Ranking.Rank(
            [Story(1, Topic.Economy, ("a", 1)), Story(2, Topic.Politics, ("irna", 4), ("b", 3), ("c", 2))],
            Noon,
            new RankingOptions { Name = key => key == "irna" ? "ایرنا" : key }
        );
        Assert.Equal([2L, 1L], places.Select(place => place.Story));
        Assert.Equal("۳ رسانهٔ مستقل در ۴ ساعت؛ نخست: ایرنا", places[0].Reason);
    }

    [Fact]
    public void What_is_published_later_does_not_count()
    {
        StoryReports[] stories =
        [
            Story(1, Topic.Economy, ("a", 1)),
            Story(2, Topic.Sport, ("a", 2), ("b", -1), ("c", -2), ("d", -3)),
            Story(3, Topic.Sport, ("a", -1)),
        ];
        StoryReports[] known = [Story(1, Topic.Economy, ("a", 1)), Story(2, Topic.Sport, ("a", 2))];
        Assert.Equal(Ranking.Rank(known, Noon), Ranking.Rank(stories, Noon));
    }

    [Fact]
    public void One_source_does_not_lead_the_whole_page_while_others_wait()
    {
        var stories = Enumerable
            .Range(1, 10)
            .Select(n => Story(n, (Topic)(n % 8), ("big", 1), ("big", 2), ("x", 3)))
            .Append(Story(11, Topic.Society, ("small", 5)));
        Assert.Contains(Ranking.Rank(stories, Noon).Take(5), place => place.Story == 11);
    }

    [Fact]
    public void The_editor_pins_and_buries()
    {
        var places = Ranking.Rank(
            [Story(1, Topic.Economy, ("a", 1), ("b", 1)), Story(2, Topic.Sport, ("a", 9)), Story(3, Topic.Society, ("c", 1))],
            Noon,
            new RankingOptions
            {
                Pinned = [2],
                Buried = new HashSet<long> { 3 },
            }
        );
        Assert.Equal([2L, 1L], places.Select(place => place.Story));
    }
}
