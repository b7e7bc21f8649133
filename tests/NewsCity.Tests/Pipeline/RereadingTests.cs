using Dapper;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Pipeline.Archive;
using NewsCity.Pipeline.Rounds;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Demo;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Search;
using Xunit;

namespace NewsCity.Tests.Pipeline;

/// <summary>A better extractor over what was fetched before, over a city of our own that is closed by then.</summary>
public sealed class RereadingTests
{
    [Fact]
    public async Task Archived_pages_are_read_again_without_the_network_and_no_reader_is_told_of_an_edit()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newscity-reread-").FullName;
        var city = new City(TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(1));
        var server = await CityServer.StartAsync(city, TimeProvider.System);
        var agencies = city.Agencies.Zip(server.Ports).Take(2).ToList();
        using (var desk = Desk(folder, server.Ports))
        {
            var store = desk.Services.GetRequiredService<NewsStore>();
            var sources = agencies.Select(pair => new CatalogueSource
            {
                Key = pair.First.Key,
                NameFa = pair.First.NameFa,
                Feeds = [new CatalogueFeed { Url = $"http://127.0.0.1:{pair.Second}{CityFeeds.PathOf(pair.First)}" }],
            });
            await Planting.PlantAsync(store, new Catalogue { Sources = [.. sources] }, TimeProvider.System, cancel);
            await desk.Services.GetRequiredService<OneRound>().RunAsync(_ => { }, cancel);
        }
        await server.DisposeAsync();
        using (var desk = Desk(folder, []))
        {
            var store = desk.Services.GetRequiredService<NewsStore>();
            var rereading = desk.Services.GetRequiredService<Rereading>();
            var whole = store.All().Where(news => news.Whole).ToList();
            Assert.NotEmpty(whole);

            // The same extractor finds the same.
            var same = await rereading.RunAsync(null, null, false, (_, _) => { }, cancel);
            Assert.Equal((whole.Count, 0, 0, 0, 0), (same.Articles, same.NotKept, same.Unread, same.Texts, same.Facts));

            // As if an extractor of the past had read one badly.
            var one = whole[0];
            using (var connection = desk.Services.GetRequiredService<Database>().Open())
                connection.Execute(
                    "update article set text = 'menu', tags = '[]' where id = @Id; update version set text = 'menu' where article = @Id",
                    one
                );
            var told = new List<(string Before, string Now)>();
            var dry = await rereading.RunAsync(null, null, true, (before, now) => told.Add((before.Text, now.Text)), cancel);
            Assert.Equal(1, dry.Texts);
            Assert.Equal(("menu", one.Text), Assert.Single(told));
            Assert.Equal("menu", (await store.NewsAsync(one.Id))!.Text);

            var other = await rereading.RunAsync(whole.First(news => news.Source != one.Source).Source, null, false, (_, _) => { }, cancel);
            Assert.Equal(0, other.Texts);
            Assert.Equal(0, (await rereading.RunAsync(null, one.FirstSeen.AddSeconds(1), false, (_, _) => { }, cancel)).Texts);
            Assert.Equal(1, (await rereading.RunAsync(one.Source, one.FirstSeen, false, (_, _) => { }, cancel)).Texts);

            var better = (await store.NewsAsync(one.Id))!;
            Assert.Equal((one.Text, one.Tags, 1), (better.Text, better.Tags, better.Versions));
            var version = Assert.Single(await store.VersionsAsync(one.Id));
            Assert.Equal((one.Text, 1, true), (version.Text, version.Number, version.Ours));
            Assert.Equal(0, (await rereading.RunAsync(null, null, false, (_, _) => { }, cancel)).Texts);

            var index = desk.Services.GetRequiredService<SearchIndex>();
            await index.CatchUpAsync(store);
            Assert.Contains(
                index.Search($"\"{one.Title}\"", new NewsFilter(), false, 0, 50).Hits,
                hit => hit.Id == one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task An_edit_after_a_better_reading_is_compared_with_that_reading()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newscity-ours-").FullName;
        using (var desk = Desk(folder, []))
        {
            var store = desk.Services.GetRequiredService<NewsStore>();
            var news = new News
            {
                Source = "s",
                Url = "https://s.ir/1",
                Title = "عنوان",
                Text = "menu one",
            };
            using (var writing = await store.WriteAsync(cancel))
            {
                writing.PutSource(new Source { Key = "s", NameFa = "س" });
                var id = writing.Add(news);
                Assert.Equal(
                    Improvement.Text,
                    writing.Improve(news with { Id = id }, news with { Text = "one" }, DateTimeOffset.UnixEpoch)
                );
                Assert.Equal(
                    Improvement.Facts,
                    writing.Improve(
                        news with
                        {
                            Id = id,
                            Text = "one",
                        },
                        news with
                        {
                            Text = "one",
                            Image = "https://s.ir/1.jpg",
                        },
                        DateTimeOffset.UnixEpoch
                    )
                );
                var before = news with { Id = id, Text = "one", Versions = 1 };
                Assert.True(writing.Reread(before, before with { Text = "one, two" }, DateTimeOffset.UnixEpoch.AddDays(1)));
                writing.Commit();
                news = news with { Id = id };
            }
            var versions = await store.VersionsAsync(news.Id);
            Assert.Equal([(1, "one"), (2, "one, two")], versions.Select(version => (version.Number, version.Text)));
            Assert.Equal(2, (await store.NewsAsync(news.Id))!.Versions);
        }
        Directory.Delete(folder, true);
    }

    private static Microsoft.Extensions.Hosting.IHost Desk(string folder, IReadOnlyList<int> ports) =>
        PaperHost.Desk(new PaperSettings { Data = folder, AllowNetworks = [.. ports.Select(port => $"127.0.0.1/32#{port}")] });
}
