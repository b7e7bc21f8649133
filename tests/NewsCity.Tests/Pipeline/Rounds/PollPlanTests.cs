using CsCheck;
using NewsCity.Pipeline.Rounds;
using Xunit;

namespace NewsCity.Tests.Pipeline.Rounds;

/// <summary>Laws of the schedule, for any feed and any wish.</summary>
public sealed class PollPlanTests
{
    private static readonly RoundOptions Options = new();
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 20, 0, TimeSpan.Zero);

    private static readonly Gen<Wishes> SomeWishes =
        from fresh in Gen.Int[0, 3_000_000]
        from ttl in Gen.Int[0, 700_000]
        from hours in Gen.Int[0, (1 << 24) - 1]
        from days in Gen.Int[0, (1 << 7) - 1]
        from which in Gen.Int[0, 15]
        select new Wishes(
            (which & 1) == 0 ? null : TimeSpan.FromSeconds(fresh),
            (which & 2) == 0 ? null : TimeSpan.FromSeconds(ttl),
            (which & 4) == 0 ? 0 : hours,
            (which & 8) == 0 ? 0 : days
        );

    /// <summary>A feed watched for a while: polls at some distances, each with some new entries.</summary>
    private static readonly Gen<Habit> SomeHabit =
        from shown in Gen.Int[1, 60_000].Array[0, 40]
        from polls in Gen.Select(Gen.Int[1, 200], Gen.Int[0, 30]).Array[0, 30]
        select polls
            .Aggregate(
                (Habit: Habit.First(shown.Select(minutes => Now.AddMinutes(-minutes)), 4, Now.AddDays(-5)), Time: Now.AddDays(-5)),
                (state, poll) => (state.Habit.Learn(poll.Item2, state.Time.AddMinutes(poll.Item1)), state.Time.AddMinutes(poll.Item1))
            )
            .Habit;

    private static TimeSpan Pause(Habit habit, Wishes wishes = default, bool validated = true, bool pushed = false, double chance = 0) =>
        PollPlan.Next(Options, habit, wishes, validated, pushed, Now, chance) - Now;

    private static Habit Steady(double anHour)
    {
        var minutes = 60 / anHour;
        return Habit.First(Enumerable.Range(0, (int)(anHour * 48)).Select(i => Now.AddMinutes(-i * minutes - 1)), 4, Now);
    }

    [Fact]
    public void Every_pause_lies_between_the_floor_and_a_day() =>
        Gen.Select(SomeHabit, SomeWishes, Gen.Bool, Gen.Bool, Gen.Double.Unit)
            .Sample(
                (habit, wishes, validated, pushed, chance) =>
                {
                    var pause = Pause(habit, wishes, validated, pushed, chance);
                    return pause >= Options.Breaking && pause <= Options.AtLeastEvery * 1.1;
                }
            );

    [Fact]
    public void No_poll_comes_before_the_server_or_the_feed_wants_it() =>
        Gen.Select(SomeHabit, SomeWishes, Gen.Double.Unit)
            .Sample(
                (habit, wishes, chance) =>
                {
                    var pause = Pause(habit, wishes, true, false, chance);
                    return (wishes.Fresh is null || pause >= wishes.Fresh || pause >= Options.AtLeastEvery)
                        && (wishes.TimeToLive is null || pause >= wishes.TimeToLive || pause >= Options.AtLeastEvery);
                }
            );

    [Fact]
    public void Wishes_never_hurry() =>
        Gen.Select(SomeHabit, SomeWishes).Sample((habit, wishes) => Pause(habit, wishes) >= Pause(habit) - TimeSpan.FromMilliseconds(1));

    [Fact]
    public void A_server_without_validators_is_not_asked_more_often_than_one_with_them() =>
        SomeHabit.Sample(habit => Pause(habit, validated: false) >= Pause(habit));

    [Fact]
    public void More_news_never_means_later() =>
        Gen.Select(SomeHabit, Gen.Int[0, 50], Gen.Int[1, 50])
            .Sample(
                (habit, found, more) =>
                {
                    var time = habit.At.AddMinutes(15);
                    var (few, many) = (habit.Learn(found, time), habit.Learn(found + more, time));
                    return PollPlan.Next(Options, many, default, true, false, time, 0)
                        <= PollPlan.Next(Options, few, default, true, false, time, 0);
                }
            );

    [Fact]
    public void A_skipped_hour_is_not_polled_in_unless_the_wait_would_exceed_a_day() =>
        Gen.Select(SomeHabit, SomeWishes, Gen.Double.Unit)
            .Sample(
                (habit, wishes, chance) =>
                {
                    var at = PollPlan.Next(Options, habit, wishes, true, false, Now, chance);
                    return wishes.Next(at) == at || at - Now >= Options.AtLeastEvery;
                }
            );

    [Fact]
    public void The_more_it_publishes_the_sooner_it_is_polled()
    {
        var pauses = new[] { 20.0, 6, 2, 0.5 }.Select(rate => Pause(Steady(rate))).ToList();
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(Options.Soonest, pauses[0]);
        Assert.InRange(pauses[1], TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        Assert.InRange(pauses[2], TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40));
        Assert.InRange(pauses[3], TimeSpan.FromMinutes(90), Options.Latest);
    }

    [Fact]
    public void A_feed_that_is_silent_at_night_is_asked_seldom_at_night()
    {
        // Six an hour from 4 to 19 UTC, nothing else, for a week.
        var times = Enumerable
            .Range(0, 7 * 24 * 6)
            .Select(i => Now.AddMinutes(-10 * i - 1))
            .Where(time => time.UtcDateTime.Hour is >= 4 and < 19);
        var habit = Habit.First(times, 4, Now);
        var day = PollPlan.Next(Options, habit, default, true, false, Now, 0) - Now;
        var late = new DateTimeOffset(2026, 11, 24, 21, 0, 0, TimeSpan.Zero);
        var night = PollPlan.Next(Options, habit, default, true, false, late, 0) - late;
        Assert.True(day < TimeSpan.FromMinutes(15), $"{day}");
        Assert.True(night >= TimeSpan.FromHours(1.5), $"{night}");
    }

    [Fact]
    public void A_feed_that_speeds_up_is_asked_at_the_breaking_pace_and_calms_down_again()
    {
        var habit = Steady(1);
        Assert.False(habit.IsBreaking);
        var time = Now.AddMinutes(20);
        habit = habit.Learn(12, time);
        Assert.True(habit.IsBreaking);
        Assert.Equal(Options.Breaking, PollPlan.Next(Options, habit, default, true, false, time, 0) - time);
        for (var i = 0; i < 12; i++)
            habit = habit.Learn(0, time = time.AddMinutes(15));
        Assert.False(habit.IsBreaking);
        Assert.True(PollPlan.Next(Options, habit, default, true, false, time, 0) - time > TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void A_feed_with_a_hub_is_checked_daily() => Assert.Equal(Options.AtLeastEvery, Pause(Steady(20), pushed: true));

    [Fact]
    public void A_feed_of_which_nothing_is_known_keeps_the_usual_pause() =>
        Assert.InRange(Pause(Habit.First([], 1 / Options.Every.TotalHours, Now)), Options.Every * 0.99, Options.Every * 1.01);

    [Fact]
    public void Failures_wait_longer_each_time_up_to_a_day_and_never_less_than_the_host_asks_for() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 400_000], Gen.Double.Unit)
            .Sample(
                (failures, opens, chance) =>
                {
                    var at = Now.AddSeconds(opens);
                    var pause = PollPlan.AfterFailure(Options, failures, at, Now, chance) - Now;
                    var next = PollPlan.AfterFailure(Options, failures + 1, at, Now, chance) - Now;
                    return pause >= at - Now
                        && next >= pause
                        && pause <= TimeSpan.FromTicks(Math.Max((at - Now).Ticks, Options.AtLeastEvery.Ticks)) * 1.1;
                }
            );

    [Fact]
    public void What_is_packed_is_unpacked_as_it_was() =>
        SomeHabit.Sample(habit =>
        {
            var again = Habit.Unpack(habit.Pack())!;
            return again.Recent == habit.Recent
                && Math.Abs((again.At - habit.At).TotalMilliseconds) < 1
                && Enumerable.Range(0, 24).All(hour => again.Usual(Now.AddHours(hour)) == habit.Usual(Now.AddHours(hour)));
        });

    [Fact]
    public void Anything_else_is_no_habit() => Gen.Byte.Array[0, 300].Sample(bytes => bytes.Length == 208 || Habit.Unpack(bytes) is null);

    [Fact]
    public void No_rate_is_ever_negative_or_endless() =>
        SomeHabit.Sample(habit =>
            Enumerable.Range(0, 24).All(hour => double.IsFinite(habit.Usual(Now.AddHours(hour))) && habit.Usual(Now.AddHours(hour)) >= 0)
            && double.IsFinite(habit.Recent)
            && habit.Recent >= 0
        );
}
