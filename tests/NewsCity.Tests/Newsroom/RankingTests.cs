using CsCheck;
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

    [Fact]
    public void A_pinned_place_says_that_the_editor_chose_it()
    {
        var places = Ranking.Rank(
            [Story(1, Topic.Economy, ("a", 1), ("b", 1)), Story(2, Topic.Sport, ("a", 9))],
            Noon,
            new RankingOptions { Pinned = [2] }
        );
        Assert.Equal("برگزیدهٔ سردبیر؛ یک رسانه در ۹ ساعت؛ نخست: a", places[0].Reason);
        Assert.DoesNotContain("سردبیر", places[1].Reason, StringComparison.Ordinal);
    }

    private static readonly Gen<StoryReports[]> Streams = Gen.Select(
            Gen.Int[0, 7],
            Gen.Select(Gen.Int[0, 5], Gen.Double[0.1, 40]).Array[1, 8]
        )
        .Select((topic, reports) => Story(0, (Topic)topic, [.. reports.Select(report => ($"s{report.Item1}", report.Item2))]))
        .Array[1, 30]
        .Select(stories =>
            stories
                .Select(
                    (story, n) => story with { Story = n + 1, Reports = [.. story.Reports.Select((r, k) => r with { Id = (n * 100) + k })] }
                )
                .ToArray()
        );

    [Fact]
    public void The_order_in_which_stories_and_reports_come_changes_no_page() =>
        Streams.Sample(stories =>
            Assert.Equal(
                Ranking.Rank(stories, Noon),
                Ranking.Rank(stories.Reverse().Select(story => story with { Reports = [.. story.Reports.Reverse()] }), Noon)
            )
        );

    [Fact]
    public void Ranks_run_from_one_without_gaps_and_no_story_stands_twice() =>
        Streams.Sample(stories =>
        {
            var places = Ranking.Rank(stories, Noon);
            Assert.Equal(Enumerable.Range(1, places.Count), places.Select(place => place.Rank));
            Assert.Equal(places.Count, places.Select(place => place.Story).Distinct().Count());
        });

    [Fact]
    public void A_new_story_of_one_report_leaves_the_weights_of_the_others_as_they_were() =>
        Streams.Sample(stories =>
        {
            var options = new RankingOptions { Top = 50 };
            var before = Ranking.Rank(stories, Noon, options).ToDictionary(place => place.Story, place => place.Weight);
            var after = Ranking
                .Rank([.. stories, Story(99, Topic.Science, ("new", 1))], Noon, options)
                .ToDictionary(place => place.Story, place => place.Weight);
            Assert.All(before, place => Assert.Equal(place.Value, after[place.Key]));
        });
}
