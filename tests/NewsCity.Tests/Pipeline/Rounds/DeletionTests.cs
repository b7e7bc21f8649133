using Microsoft.Extensions.DependencyInjection;
using NewsCity.Pipeline.Rounds;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Demo;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Pipeline.Rounds;

/// <summary>What agencies change and take away silently, over a city of our own.</summary>
public sealed class DeletionTests
{
    [Fact]
    public async Task What_vanishes_from_a_feed_is_looked_for_and_found_deleted_and_edits_are_kept_as_versions()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newscity-deletion-").FullName;
        var clock = new CityClock();
        // Everything that happens in the city is past for the paper, whatever the city's own clock shows.
        var city = new City(clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        await using var server = await CityServer.StartAsync(city, clock);
        var ports = server.Ports;
        using (
            var desk = PaperHost.Desk(
                new PaperSettings { Data = folder, AllowNetworks = [.. ports.Select(port => $"127.0.0.1/32#{port}")] }
            )
        )
        {
            var store = desk.Services.GetRequiredService<NewsStore>();
            var round = desk.Services.GetRequiredService<OneRound>();
            var sources = city.Agencies.Zip(
                ports,
                (agency, port) =>
                    new CatalogueSource
                    {
                        Key = agency.Key,
                        NameFa = agency.NameFa,
                        Feeds = [new CatalogueFeed { Url = $"http://127.0.0.1:{port}{CityFeeds.PathOf(agency)}" }],
                    }
            );
            await Planting.PlantAsync(store, new Catalogue { Sources = [.. sources] }, TimeProvider.System, cancel);
            clock.Now = clock.Now.AddMinutes(31);
            await round.RunAsync(_ => { }, cancel);
            Assert.DoesNotContain(store.All(), news => news.DeletedAt is not null);
            clock.Now = clock.Now.AddMinutes(100);
            await round.RunAsync(_ => { }, cancel);
            await round.RunAsync(_ => { }, cancel);

            var deleted = store.All().Where(news => news.DeletedAt is not null).Select(news => news.Title).Order(StringComparer.Ordinal);
            Assert.Collection(
                deleted,
                title => Assert.StartsWith("طلای شطرنج زیر ۱۶ سال آسیا", title, StringComparison.Ordinal),
                title => Assert.StartsWith("نخستین بازدید شهردار تازه رشت", title, StringComparison.Ordinal)
            );
            var edited = Assert.Single(
                store.All(),
                news => news.Title.StartsWith("نتایج نهایی آزمون سراسری منتشر شد؛ ۶۱۲", StringComparison.Ordinal)
            );
            Assert.Equal(2, edited.Versions);
            Assert.Equal([1, 2], (await store.VersionsAsync(edited.Id)).Select(version => version.Number));
        }
        Directory.Delete(folder, true);
    }

    /// <summary>The city's clock: stands until it is set.</summary>
    private sealed class CityClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow().AddHours(-4);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
