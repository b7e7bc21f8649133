using CsCheck;
using NewsCity.Pipeline.Rounds;
using Xunit;

namespace NewsCity.Tests.Pipeline.Rounds;

public sealed class RereadPlanTests
{
    private static readonly DateTimeOffset First = new(2026, 11, 24, 10, 20, 0, TimeSpan.Zero);
    private static readonly IList<TimeSpan> Ages = new RoundOptions().Ages;

    [Fact]
    public void A_young_article_is_read_again_ever_more_seldom_and_an_old_one_no_more()
    {
        var times = new List<TimeSpan>();
        for (var now = First; RereadPlan.Next(Ages, First, null, now) is { } next; now = next)
            times.Add(next - First);
        Assert.Equal(Ages, times);
    }

    [Fact]
    public void An_article_that_changed_is_watched_like_a_young_one() =>
        Assert.Equal(First.AddHours(30).AddMinutes(15), RereadPlan.Next(Ages, First, First.AddHours(30), First.AddHours(30)));

    [Fact]
    public void The_next_reading_is_always_ahead_and_never_beyond_the_last_age() =>
        Gen.Select(Gen.Int[0, 6000], Gen.Int[-1, 6000])
            .Sample(
                (minutes, changed) =>
                {
                    var now = First.AddMinutes(minutes);
                    var next = RereadPlan.Next(Ages, First, changed < 0 || changed > minutes ? null : First.AddMinutes(changed), now);
                    return next is null ? minutes >= 72 * 60 : next > now && next <= First.AddHours(72);
                }
            );

    [Fact]
    public void Without_ages_nothing_is_read_again() => Assert.Null(RereadPlan.Next([], First, null, First));
}
