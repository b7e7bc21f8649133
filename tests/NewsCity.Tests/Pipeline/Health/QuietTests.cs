using NewsCity.Pipeline.Health;
using Xunit;

namespace NewsCity.Tests.Pipeline.Health;

/// <summary>When a source is silent beyond its own habit.</summary>
public sealed class QuietTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_agency_that_writes_every_five_minutes_is_missed_within_the_hour()
    {
        var until = Monday.AddHours(10);
        var published = Every(TimeSpan.FromMinutes(5), until.AddDays(-14), until, _ => true);
        Assert.False(Quiet.Of(published, until.AddMinutes(20))!.IsSilent);
        Assert.True(Quiet.Of(published, until.AddMinutes(45))!.IsSilent);
    }

    [Fact]
    public void Nights_are_no_silence_for_an_agency_that_sleeps()
    {
        var until = Monday.AddHours(21);
        var published = Every(TimeSpan.FromMinutes(5), until.AddDays(-14), until, time => time.Hour is >= 6 and < 21);
        for (var hour = 0; hour <= 9; hour++)
            Assert.False(Quiet.Of(published, until.AddHours(hour))!.IsSilent);
        Assert.True(Quiet.Of(published, until.AddHours(10))!.IsSilent);
    }

    [Fact]
    public void Nor_are_Fridays_for_one_that_rests_on_Fridays()
    {
        var thursday = Monday.AddDays(4).AddMinutes(-10);
        var published = Every(TimeSpan.FromMinutes(10), thursday.AddDays(-14), thursday, time => time.DayOfWeek != DayOfWeek.Friday);
        Assert.False(Quiet.Of(published, thursday.AddHours(18))!.IsSilent);
    }

    [Fact]
    public void A_slow_source_has_its_own_time()
    {
        var published = Every(TimeSpan.FromHours(12), Monday.AddDays(-14), Monday, _ => true);
        Assert.False(Quiet.Of(published, Monday.AddDays(2))!.IsSilent);
        Assert.True(Quiet.Of(published, Monday.AddDays(3.1))!.IsSilent);
    }

    [Fact]
    public void Of_one_that_is_new_nothing_is_known()
    {
        Assert.Null(Quiet.Of([], Monday));
        Assert.Null(Quiet.Of(Every(TimeSpan.FromMinutes(5), Monday.AddDays(-2), Monday, _ => true), Monday.AddDays(1)));
    }

    private static List<DateTimeOffset> Every(TimeSpan pause, DateTimeOffset from, DateTimeOffset until, Func<DateTimeOffset, bool> when)
    {
        var times = new List<DateTimeOffset>();
        for (var time = from; time <= until; time += pause)
            if (when(time))
                times.Add(time);
        return times;
    }
}
