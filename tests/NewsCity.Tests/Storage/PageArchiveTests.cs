using CsCheck;
using NewsCity.Storage.Archive;
using Xunit;

namespace NewsCity.Tests.Storage;

/// <summary>Pages kept as they were fetched.</summary>
public sealed class PageArchiveTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-archive-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
    }

    [Fact]
    public void Whatever_was_fetched_comes_back_byte_for_byte()
    {
        using var archive = new PageArchive(folder);
        var number = 0;
        Gen.Byte.Array[1, 3000]
            .Sample(
                bytes =>
                {
                    var url = $"https://agency.ir/news/{Interlocked.Increment(ref number)}";
                    Assert.True(archive.Keep(Page(url, bytes, Day)));
                    var kept = archive.Newest([$"agency.ir/news/{url.Split('/')[^1]}"])!;
                    return kept.Bytes.Span.SequenceEqual(bytes)
                        && kept.Url == url
                        && kept.ContentType == "text/html"
                        && kept.FetchedAt == Day;
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void Pages_of_one_site_share_what_is_not_their_article()
    {
        using var archive = new PageArchive(folder);
        var random = new Random(5);
        var frame = Words(random, 4000);
        for (var i = 0; i < 20; i++)
            archive.Keep(Page($"https://agency.ir/news/{i}", System.Text.Encoding.UTF8.GetBytes(frame + Words(random, 200) + frame), Day));
        var size = archive.Size();
        Assert.Equal(20, size.Pages);
        Assert.InRange(size.Bytes, 1, size.Unpacked / 12);
    }

    [Fact]
    public void A_page_that_did_not_change_is_not_kept_twice_and_of_one_that_did_the_newest_is_given()
    {
        using var archive = new PageArchive(folder);
        Assert.True(archive.Keep(Page("https://agency.ir/1", "one"u8, Day)));
        Assert.False(archive.Keep(Page("https://www.agency.ir/1/", "one"u8, Day.AddHours(1))));
        Assert.True(archive.Keep(Page("https://agency.ir/1", "two"u8, Day.AddHours(2))));
        Assert.Equal("two"u8, archive.Newest(["agency.ir/1", "agency.ir/other"])!.Bytes.Span);
        Assert.Null(archive.Newest(["agency.ir/2"]));
    }

    [Fact]
    public void Days_are_forgotten_whole_and_nothing_that_stays_needs_what_went()
    {
        using (var archive = new PageArchive(folder))
            for (var i = 0; i < 30; i++)
                archive.Keep(Page($"https://agency.ir/{i}", Noise(i), Day.AddDays(i / 10)));
        // Opened again, so that no basis is remembered.
        using var again = new PageArchive(folder);
        Assert.Equal(10, again.Forget(Day.AddDays(1), long.MaxValue));
        Assert.Null(again.Newest(["agency.ir/9"]));
        Assert.Equal(Noise(15), again.Newest(["agency.ir/15"])!.Bytes.ToArray());
        again.Keep(Page("https://agency.ir/40", Noise(15), Day.AddDays(2)));
        Assert.Equal(Noise(15), again.Newest(["agency.ir/40"])!.Bytes.ToArray());
    }

    [Fact]
    public void Above_its_bound_the_oldest_days_go_first()
    {
        using var archive = new PageArchive(folder);
        for (var i = 0; i < 30; i++)
            archive.Keep(Page($"https://agency.ir/{i}", Noise(i), Day.AddDays(i / 10)));
        archive.Forget(Day.AddDays(-100), archive.Size().Bytes / 2);
        Assert.Null(archive.Newest(["agency.ir/19"]));
        Assert.NotNull(archive.Newest(["agency.ir/29"]));
    }

    [Fact]
    public void A_source_that_is_removed_leaves_nothing_that_others_do_not_need()
    {
        using var archive = new PageArchive(folder);
        archive.Keep(Page("https://host.ir/1", Noise(1), Day) with { Source = "one" });
        archive.Keep(Page("https://host.ir/2", Noise(2), Day) with { Source = "two" });
        archive.Keep(Page("https://host.ir/3", Noise(3), Day) with { Source = "one" });
        archive.ForgetSource("one");
        Assert.Null(archive.Newest(["host.ir/3"]));
        Assert.Equal(Noise(2), archive.Newest(["host.ir/2"])!.Bytes.ToArray());
        archive.ForgetSource("two");
        archive.ForgetSource("one");
        archive.Keep(Page("https://host.ir/4", Noise(4), Day));
        archive.Keep(Page("https://host.ir/5", Noise(4), Day));
        Assert.Equal(Noise(4), archive.Newest(["host.ir/5"])!.Bytes.ToArray());
    }

    private static RawPage Page(string url, ReadOnlySpan<byte> bytes, DateTimeOffset at) =>
        new("agency", url, "text/html", at, bytes.ToArray());

    private static byte[] Noise(int seed)
    {
        var bytes = new byte[4000];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static string Words(Random random, int count) =>
        string.Join(
            ' ',
            Enumerable.Range(0, count).Select(_ => random.Next(100_000).ToString("x", System.Globalization.CultureInfo.InvariantCulture))
        );
}
