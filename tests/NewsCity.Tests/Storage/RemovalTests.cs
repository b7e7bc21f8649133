using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsCity.Newsroom.Stories;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Search;
using Xunit;

namespace NewsCity.Tests.Storage;

/// <summary>Sources removed with everything that came from them, and sources set by hand.</summary>
public sealed class RemovalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-removal-").FullName;
    private readonly IHost desk;
    private readonly NewsStore store;
    private readonly SearchIndex index;

    public RemovalTests()
    {
        desk = PaperHost.Desk(new PaperSettings { Data = folder });
        store = desk.Services.GetRequiredService<NewsStore>();
        index = desk.Services.GetRequiredService<SearchIndex>();
    }

    public void Dispose()
    {
        desk.Dispose();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Nothing_of_it_stays_and_the_earliest_copy_is_the_original_now()
    {
        long original,
            first,
            second;
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            foreach (var key in new[] { "a", "b", "c" })
            {
                writing.PutSource(new Source { Key = key, NameFa = key });
                writing.AddFeed(key, $"https://{key}.ir/rss", "feed", DateTimeOffset.UnixEpoch);
            }
            original = Add(writing, "a", 1);
            second = Add(writing, "c", 3);
            first = Add(writing, "b", 2);
            writing.Place(original, new Judgement(original, null, ""));
            writing.Place(first, new Judgement(original, original, ""));
            writing.Place(second, new Judgement(original, original, ""));
            // The last change of all is of the source that goes.
            writing.MarkDeleted(original, DateTimeOffset.UnixEpoch);
            writing.Commit();
        }
        await index.CatchUpAsync(store);
        Assert.Equal(3, index.Count);

        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            var removed = writing.RemoveSource("a");
            Assert.Equal((1, 1, 1), (removed.Feeds, removed.Articles.Count, removed.Heirs));
            writing.Commit();
        }
        await index.CatchUpAsync(store);
        Assert.Equal(2, index.Count);
        Assert.Null(await store.NewsAsync(original));
        Assert.Equal(["b", "c"], (await store.SourcesAsync()).Select(source => source.Key));
        Assert.Null((await store.NewsAsync(first))!.DuplicateOf);
        Assert.Equal(first, (await store.NewsAsync(second))!.DuplicateOf);
        Assert.Null(await store.SourceOfFeedAsync("https://a.ir/rss"));
        Assert.Empty(await store.KnownAddressesAsync(["a.ir/1"]));

        // It may come back, and the index follows what happens afterwards.
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.PutSource(new Source { Key = "a", NameFa = "a" });
            Assert.True(Add(writing, "a", 4) > second);
            writing.Commit();
        }
        await index.CatchUpAsync(store);
        Assert.Equal(3, index.Count);
    }

    [Fact]
    public async Task What_the_operator_set_stands_above_the_catalogue_and_is_taken_back()
    {
        var known = new Source
        {
            Key = "a",
            NameFa = "آ",
            Weight = 1,
        };
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.PutSource(known);
            writing.AddFeed("a", "https://a.ir/rss", "feed", DateTimeOffset.UnixEpoch);
            foreach (var (field, value) in new[] { ("weight", "2.5"), ("every", "00:05:00"), ("off", "true"), ("zone", "Asia/Tehran") })
            {
                Assert.True(Overrides.Fits(field, value));
                writing.Override("a", field, value);
            }
            writing.Commit();
        }
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.PutSource(known with { Weight = 0.5, NameFa = "الف" });
            writing.Commit();
        }
        var source = Assert.Single(await store.SourcesAsync());
        Assert.Equal(("الف", 2.5, true, "Asia/Tehran"), (source.NameFa, source.Weight, source.Off, source.Zone));
        Assert.Equal(TimeSpan.FromMinutes(5), (await store.FeedsAsync("a"))[0].Every);
        Assert.Empty(await store.DueFeedsAsync(TimeProvider.System.GetUtcNow(), 10));

        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.Override("a", "off", null);
            writing.Commit();
        }
        Assert.Single(await store.DueFeedsAsync(TimeProvider.System.GetUtcNow(), 10));
    }

    [Theory]
    [InlineData("weight", "11")]
    [InlineData("weight", "-1")]
    [InlineData("every", "00:00:00")]
    [InlineData("every", "soon")]
    [InlineData("off", "yes")]
    [InlineData("zone", "Mars/Olympus")]
    [InlineData("kind", "blog")]
    [InlineData("language", "fa<script>")]
    [InlineData("colour", "red")]
    public void What_is_no_value_does_not_fit(string field, string value) => Assert.False(Overrides.Fits(field, value));

    private static long Add(Writing writing, string source, int minute)
    {
        var id = writing.Add(
            new News
            {
                Source = source,
                Url = $"https://{source}.ir/{minute}",
                Title = $"خبر {minute}",
                Published = DateTimeOffset.UnixEpoch.AddMinutes(minute),
            }
        );
        writing.AddAddress($"{source}.ir/{minute}", id);
        return id;
    }
}
