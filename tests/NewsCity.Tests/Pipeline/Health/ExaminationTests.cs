using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsCity.Pipeline.Health;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Pipeline.Health;

/// <summary>The one truth about sources, from what the store knows.</summary>
public sealed class ExaminationTests : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-examination-").FullName;
    private readonly IHost desk;
    private readonly NewsStore store;

    public ExaminationTests()
    {
        desk = PaperHost.Desk(new PaperSettings { Data = folder });
        store = desk.Services.GetRequiredService<NewsStore>();
    }

    public void Dispose()
    {
        desk.Dispose();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task A_source_that_fell_silent_is_ill_unless_it_is_we_who_slept_or_it_rests()
    {
        var last = Now.AddHours(-1);
        await PutAsync("agency", null, Now, [.. Enumerable.Range(0, 15 * 24 * 4).Select(i => last.AddMinutes(-15 * i))]);
        Assert.False((await ExamineAsync("agency")).IsIll);

        await PutAsync("fast", null, Now, [.. Enumerable.Range(0, 15 * 24 * 10).Select(i => last.AddMinutes(-6 * i))]);
        var ailment = Assert.Single((await ExamineAsync("fast")).Ailments);
        Assert.Equal(
            ("source.silent", last.ToUnixTimeSeconds(), true),
            (ailment.Problem, ailment.Since.ToUnixTimeSeconds(), ailment.IsIll)
        );

        await PollAsync("fast", null, Now.AddHours(-2));
        Assert.Empty((await ExamineAsync("fast")).Ailments);

        await PollAsync("fast", "http.500", Now);
        Assert.Equal(["source.failing", "http.500"], (await ExamineAsync("fast")).Ailments.Select(one => one.Problem));
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.Override("fast", "off", "true");
            writing.Commit();
        }
        Assert.Empty((await ExamineAsync("fast")).Ailments);
    }

    [Fact]
    public async Task Pages_that_are_refused_unread_or_partial_count_by_their_share()
    {
        await PutAsync("agency", null, Now, []);
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            var feed = (await store.FeedsAsync("agency"))[0].Id;
            for (var i = 0; i < 40; i++)
            {
                var entry = writing.SeeEntry(
                    new NewEntry(feed, "agency", $"agency.ir/{i}", $"https://agency.ir/{i}", "{}", [(byte)i]),
                    i < 39 ? Now.AddDays(-1) : Now.AddDays(-30)
                );
                if (i < 12)
                    writing.PutOff(entry, 1, null, i < 6 ? "robots.disallowed" : "http.403");
                else if (i < 17)
                    writing.PutOff(entry, 1, null, "article.partial");
                else if (i < 20)
                    writing.PutOff(entry, 5, null, "http.404");
            }
            writing.Commit();
        }
        var state = await ExamineAsync("agency");
        Assert.Equal((39, 12, 5, 3), (state.Entries, state.Refused, state.Partial, state.Unread));
        Assert.Equal(
            [("source.partial", false), ("source.refused", true), ("source.unread", false)],
            state.Ailments.Select(one => (one.Problem, one.IsIll)).OrderBy(one => one.Problem, StringComparer.Ordinal)
        );
    }

    private async Task<SourceState> ExamineAsync(string key) =>
        (await desk.Services.GetRequiredService<Examination>().ExamineAsync()).Single(state => state.Source.Key == key);

    private async Task PutAsync(string key, string? problem, DateTimeOffset due, DateTimeOffset[] published)
    {
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.PutSource(new Source { Key = key, NameFa = key });
            writing.AddFeed(key, $"https://{key}.ir/rss", "feed", Now);
            foreach (var time in published)
                writing.Add(
                    new News
                    {
                        Source = key,
                        Url = $"https://{key}.ir/{time.Ticks}",
                        Published = time,
                    }
                );
            writing.Commit();
        }
        await PollAsync(key, problem, due);
    }

    /// <summary>Polled an hour ago, good then or an hour before; due when it is said.</summary>
    private async Task PollAsync(string key, string? problem, DateTimeOffset due)
    {
        var feed = (await store.FeedsAsync(key))[0] with
        {
            PolledAt = Now.AddHours(-1),
            GoodAt = problem is null ? Now.AddHours(-1) : Now.AddHours(-2),
            DueAt = due,
            Problem = problem,
        };
        using var writing = await store.WriteAsync(CancellationToken.None);
        writing.SaveFeed(feed);
        writing.Commit();
    }
}
