using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Pipeline.Rounds;

/// <summary>The running paper's own schedule, over servers on loopback.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public async Task Dead_hosts_delay_no_living_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var dead = await Loopback.StartAsync(
            context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
            "0.0.0.0",
            ownRobots: true
        );
        var home = "";
        await using var living = await Loopback.StartAsync(context => context.Response.WriteAsync(Loopback.Rss(home, 1)));
        home = living.Home;
        var port = new Uri(dead.Home).Port;
        // More dead sources than there are places at all, each on a host of its own.
        var feeds = Enumerable.Range(1, 30).Select(i => $"http://127.0.3.{i}:{port}/rss").ToList();
        await RunAsync(
            feeds.Append(home + "/rss"),
            async store =>
            {
                var (feed, polls) = (home + "/rss", 0);
                await UntilAsync(() => (polls = living.Asked.Count) >= 4);
                Assert.True(polls >= 4, $"the living host was polled {polls} times");
                Assert.All(await AllFeedsAsync(store), state => Assert.Equal(state.Url == feed, state.GoodAt is not null));
            },
            cancel,
            ("Rounds:Every", "00:00:01"),
            ("Rounds:Soonest", "00:00:00.3"),
            ("Rounds:Latest", "00:00:00.3"),
            ("Rounds:Parallel", "8"),
            ("Fetching:HeadTimeout", "00:00:01"),
            ("Rounds:Tick", "00:00:00.1")
        );
    }

    [Fact]
    public async Task After_a_restart_what_fell_due_is_spread_and_what_is_not_due_waits()
    {
        var cancel = TestContext.Current.CancellationToken;
        var home = "";
        await using var server = await Loopback.StartAsync(context => context.Response.WriteAsync(Loopback.Rss(home, 1)));
        home = server.Home;
        var folder = Directory.CreateTempSubdirectory("newscity-spread-").FullName;
        using (var reporter = await Reporter.OpenAsync(Enumerable.Range(0, 30).Select(i => $"{home}/{i}"), folder))
        {
            await reporter.RunAsync();
            using var writing = await reporter.Store.WriteAsync(cancel);
            foreach (var feed in (await reporter.Store.FeedsAsync(Reporter.Key)).Take(20))
                writing.MakeDue(feed.Id, DateTimeOffset.UnixEpoch);
            writing.SpreadDue(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
            writing.Commit();
            var now = TimeProvider.System.GetUtcNow();
            var due = (await reporter.Store.FeedsAsync(Reporter.Key)).Take(20).Select(feed => feed.DueAt - now).ToList();
            Assert.All(due, wait => Assert.InRange(wait, TimeSpan.FromSeconds(-2), TimeSpan.FromMinutes(1)));
            Assert.True(due.Max() - due.Min() > TimeSpan.FromSeconds(20), "all at once");
            Assert.All((await reporter.Store.FeedsAsync(Reporter.Key)).Skip(20), feed => Assert.True(feed.DueAt > now.AddMinutes(2)));
        }
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task A_step_that_fails_undoes_itself_alone()
    {
        using var reporter = await Reporter.OpenAsync(["http://127.0.0.1:1/a", "http://127.0.0.1:1/b"]);
        var desk = reporter.Services.GetRequiredService<NewsCity.Pipeline.Rounds.Newsdesk>();
        var feeds = await reporter.Store.FeedsAsync(Reporter.Key);
        var works = Enumerable
            .Range(0, 20)
            .Select(i =>
                desk.WorkAsync(
                    (writing, _) =>
                    {
                        writing.SaveFeed(feeds[i % 2] with { Failures = i });
                        if (i % 2 == 0)
                            throw new InvalidOperationException("no");
                    },
                    CancellationToken.None
                )
            )
            .ToList();
        for (var i = 0; i < works.Count; i++)
            if (i % 2 == 0)
                await Assert.ThrowsAsync<InvalidOperationException>(() => works[i]);
            else
                await works[i];
        Assert.Equal([0, 19], (await reporter.Store.FeedsAsync(Reporter.Key)).Select(feed => feed.Failures));
    }

    private static async Task<List<FeedState>> AllFeedsAsync(NewsStore store)
    {
        var all = new List<FeedState>();
        foreach (var source in await store.SourcesAsync())
            all.AddRange(await store.FeedsAsync(source.Key));
        return all;
    }

    private static async Task RunAsync(
        IEnumerable<string> feeds,
        Func<NewsStore, Task> look,
        CancellationToken cancel,
        params (string Key, string Value)[] settings
    )
    {
        var folder = Directory.CreateTempSubdirectory("newscity-schedule-").FullName;
        await using (
            var site = PaperHost.Site(
                new PaperSettings
                {
                    Data = folder,
                    Urls = "http://127.0.0.1:0",
                    AllowNetworks = ["127.0.0.0/8"],
                    Values = settings
                        .Append(("Rounds:ReadPages", "false"))
                        .Append(("Fetching:HostPause", "00:00:00"))
                        .ToDictionary(one => one.Item1, one => (string?)one.Item2, StringComparer.Ordinal),
                }
            )
        )
        {
            var store = site.Services.GetRequiredService<NewsStore>();
            await Planting.PlantAsync(
                store,
                new Catalogue
                {
                    Sources =
                    [
                        .. feeds.Select(
                            (url, i) =>
                                new CatalogueSource
                                {
                                    Key = $"s{i}",
                                    NameFa = $"منبع {i}",
                                    Feeds = [new CatalogueFeed { Url = url }],
                                }
                        ),
                    ],
                },
                TimeProvider.System,
                cancel
            );
            await site.StartAsync(cancel);
            await look(store);
            await site.StopAsync(cancel);
        }
        Directory.Delete(folder, true);
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var i = 0; i < 2000 && !done(); i++)
            await Task.Delay(25);
    }
}
