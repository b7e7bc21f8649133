using NewsCity.Newsroom;
using NewsCity.Newsroom.Facts;
using NewsCity.Newsroom.Ranking;
using Xunit;

namespace NewsCity.Tests.Newsroom.Facts;

public sealed class BlindSpotsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static Side? SideOf(string source) =>
        source[0] switch
        {
            'i' => Side.Inside,
            'o' => Side.Outside,
            _ => null,
        };

    /// <summary>Sources i1… are inside, o1… outside; a trailing + marks a copy.</summary>
    private static StoryReports Story(long id, double hoursAgo, params string[] sources) =>
        new(
            id,
            Section.Iran,
            Topic.Politics,
            [.. sources.Select((s, n) => new RankedReport((id * 100) + n, s.TrimEnd('+'), Noon.AddHours(-hoursAgo), s.EndsWith('+'), 1))]
        );

    private static readonly StoryReports[] Usual =
    [
        Story(1, 9, "i1", "i2", "i3", "o1"),
        Story(2, 8, "i1", "i4", "o1", "o2"),
        Story(3, 7, "i2", "i3", "o2"),
    ];

    [Fact]
    public void A_story_that_only_the_outside_tells_is_found_with_its_reason()
    {
        var spot = Assert.Single(BlindSpots.Of([.. Usual, Story(4, 6, "o1", "o2")], SideOf, Noon));
        Assert.Equal((4L, Side.Outside, 2, 4), (spot.Story, spot.Teller, spot.Voices, spot.Silent));
        Assert.Equal("۲ رسانهٔ خارج ایران گفته‌اند و هیچ‌یک از ۴ رسانهٔ داخل نه.", spot.Reason);
    }

    [Fact]
    public void What_the_majority_tells_alone_surprises_less_than_what_the_minority_tells_alone()
    {
        var spots = BlindSpots.Of(
            [.. Usual, Story(4, 6, "o1", "o2"), Story(5, 6, "i1", "i2")],
            SideOf,
            Noon,
            new BlindSpotOptions { LeastSurprise = 0 }
        );
        Assert.Equal([4L, 5L], spots.Select(spot => spot.Story));
        Assert.True(spots[0].Surprise > spots[1].Surprise);
    }

    [Fact]
    public void A_copy_breaks_the_silence_but_is_no_voice()
    {
        var options = new BlindSpotOptions { LeastSurprise = 0 };
        Assert.Empty(BlindSpots.Of([.. Usual, Story(4, 6, "o1", "o2", "i1+")], SideOf, Noon, options));
        Assert.Empty(BlindSpots.Of([.. Usual, Story(4, 6, "o1", "o2+")], SideOf, Noon, options));
    }

    [Fact]
    public void The_other_side_is_given_time_and_must_have_published_at_all()
    {
        var options = new BlindSpotOptions { LeastSurprise = 0 };
        Assert.Empty(BlindSpots.Of([.. Usual, Story(4, 2, "o1", "o2")], SideOf, Noon, options));
        Assert.Empty(BlindSpots.Of([Story(4, 6, "o1", "o2"), Story(5, 6, "x1")], SideOf, Noon, options));
    }

    [Fact]
    public void The_future_changes_nothing()
    {
        StoryReports[] stories = [.. Usual, Story(4, 6, "o1", "o2")];
        StoryReports[] later = [.. stories, Story(5, -1, "o1", "i1"), Story(6, -2, "o1", "o2", "o3")];
        Assert.Equal(BlindSpots.Of(stories, SideOf, Noon), BlindSpots.Of(later, SideOf, Noon));
    }

    [Fact]
    public void The_most_republished_story_comes_first_and_uncopied_ones_not_at_all()
    {
        var most = Republished.Most([Story(1, 5, "i1", "i2+"), Story(2, 5, "o1+", "i1", "i2+", "i3+"), Story(3, 5, "i1")], Noon);
        Assert.Equal([new Republished(2, 201, 3, 1), new Republished(1, 100, 1, 1)], most);
    }
}
