using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetVips;
using NewsCity.Pipeline.Pictures;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Pipeline.Pictures;

/// <summary>The folder of pictures, over a server of our own.</summary>
public sealed class PictureStoreTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-pictures-").FullName;
    private WebApplication server = null!;
    private int asked;
    private int port;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                context.Response.StatusCode = 404;
                return;
            }
            Interlocked.Increment(ref asked);
            if (context.Request.Path == "/gone.jpg")
                context.Response.StatusCode = 404;
            else
                await context.Response.Body.WriteAsync(Photo());
        });
        await server.StartAsync();
        port = new Uri(server.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Many_readers_of_one_picture_cost_its_source_one_request_and_later_ones_none()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk();
        var pictures = desk.Services.GetRequiredService<PictureStore>();
        var news = News("/a.jpg");
        Assert.Null(pictures.SizeOf(news));
        var got = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => pictures.GetAsync(news, PictureOptions.Widths[i % 2], cancel)));
        Assert.All(got, picture => Assert.NotNull(picture));
        Assert.Equal(1, asked);
        Assert.Equal((960, 640), pictures.SizeOf(news));
        var small = new FileInfo(got[0]!.Path).Length;
        Assert.InRange(small, 1, new FileInfo(got[1]!.Path).Length - 1);
        Assert.Null(await pictures.GetAsync(news, 401, cancel));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_had_is_not_asked_for_again_at_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk();
        var pictures = desk.Services.GetRequiredService<PictureStore>();
        Assert.Null(await pictures.GetAsync(News("/gone.jpg"), 400, cancel));
        Assert.Null(await pictures.GetAsync(News("/gone.jpg"), 960, cancel));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task The_folder_stays_within_its_bound_and_the_oldest_go_first()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk(("Pictures:StoreBytes", "1048576"));
        var pictures = desk.Services.GetRequiredService<PictureStore>();
        for (var i = 0; i < 12; i++)
            Assert.NotNull(await pictures.GetAsync(News($"/{i}.jpg") with { Id = i }, 960, cancel));
        var kept = Directory
            .EnumerateFiles(Path.Combine(folder, "pictures"), "*", SearchOption.AllDirectories)
            .Sum(file => new FileInfo(file).Length);
        Assert.InRange(kept, 1, 1 << 20);
        Assert.Null(pictures.SizeOf(News("/0.jpg") with { Id = 0 }));
        Assert.NotNull(pictures.SizeOf(News("/11.jpg") with { Id = 11 }));
    }

    [Fact]
    public async Task Switched_off_none_is_fetched_or_shown()
    {
        using var desk = Desk(("Pictures:Show", "false"));
        var pictures = desk.Services.GetRequiredService<PictureStore>();
        Assert.False(pictures.Shown);
        Assert.Null(await pictures.GetAsync(News("/a.jpg"), 960, TestContext.Current.CancellationToken));
        Assert.Equal(0, asked);
    }

    private Microsoft.Extensions.Hosting.IHost Desk(params (string Key, string Value)[] values) =>
        PaperHost.Desk(
            new PaperSettings
            {
                Data = folder,
                AllowNetworks = [$"127.0.0.1/32#{port}"],
                Values = values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
            }
        );

    private NewsRow News(string path) => new() { Id = 7, Image = $"http://127.0.0.1:{port}{path}" };

    private static byte[] Photo()
    {
        using var noise = Image.Gaussnoise(1200, 800, mean: 128, sigma: 20);
        using var photo = noise.Cast(Enums.BandFormat.Uchar);
        return photo.JpegsaveBuffer();
    }
}
