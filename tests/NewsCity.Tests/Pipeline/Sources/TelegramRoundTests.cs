using Microsoft.Extensions.DependencyInjection;
using NewsCity.Pipeline.Rounds;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Tests.Reading.Telegram;
using Xunit;

namespace NewsCity.Tests.Pipeline.Sources;

/// <summary>A channel through the whole way: first seen, edited, taken away.</summary>
public sealed class TelegramRoundTests
{
    [Fact]
    public async Task Posts_become_news_their_edits_versions_and_what_is_taken_away_is_marked()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("newscity-telegram-").FullName;
        await using var web = await SmallWeb.OpenAsync();
        using (
            var desk = PaperHost.Desk(
                new PaperSettings
                {
                    Data = folder,
                    AllowNetworks = [$"127.0.0.1/32#{web.Port}"],
                    Values = new Dictionary<string, string?> { ["Fetching:HostPause"] = "00:00:00" },
                }
            )
        )
        {
            var store = desk.Services.GetRequiredService<NewsStore>();
            var round = desk.Services.GetRequiredService<OneRound>();
            var url = web.Home + "s/shahr";
            var catalogue = new Catalogue
            {
                Sources =
                [
                    new CatalogueSource
                    {
                        Key = "tg",
                        NameFa = "شهر",
                        Feeds = [new CatalogueFeed { Url = url, Kind = "telegram" }],
                    },
                ],
            };
            await Planting.PlantAsync(store, catalogue, TimeProvider.System, cancel);
            Show("پل تازهٔ رودکنار باز شد<br>شهردار گفت کار دو سال زمان برد.", true);
            await round.RunAsync(_ => { }, cancel);
            var posts = store.All().OrderBy(news => news.Published).ToList();
            Assert.Equal(["باران در راه است", "پل تازهٔ رودکنار باز شد", "بازار بسته ماند"], posts.Select(news => news.Title));
            Assert.Equal(("شهردار گفت کار دو سال زمان برد.", true, 1), (posts[1].Text, posts[1].Whole, posts[1].Versions));
            await round.RunAsync(_ => { }, cancel);
            Assert.All(store.All(), news => Assert.Equal(1, news.Versions));

            Show("پل تازهٔ رودکنار باز شد<br>شهردار گفت کار سه سال زمان برد.", false);
            await round.RunAsync(_ => { }, cancel);
            await round.RunAsync(_ => { }, cancel);
            var edited = (await store.NewsAsync(posts[1].Id))!;
            Assert.Equal(("شهردار گفت کار سه سال زمان برد.", 2), (edited.Text, edited.Versions));
            Assert.NotNull((await store.NewsAsync(posts[2].Id))!.DeletedAt);
            Assert.Null(edited.DeletedAt);
        }
        Directory.Delete(folder, true);

        void Show(string second, bool third)
        {
            string[] posts =
            [
                Post(1, "باران در راه است"),
                Post(2, second),
                .. third ? [Post(3, "بازار بسته ماند")] : Array.Empty<string>(),
            ];
            web.Pages["/s/shahr"] = ChannelPages.Page("shahr", "شهر", posts);
            for (var number = 1; number <= 3; number++)
                web.Pages[$"/shahr/{number}?embed=1&mode=tme"] =
                    number <= posts.Length ? posts[number - 1] : "<div class=\"tgme_widget_message_error\">Post not found</div>";
        }

        string Post(int number, string text) =>
            ChannelPages
                .Post($"shahr/{number}", text, at: $"2026-11-2{number}T06:30:00+00:00")
                .Replace("https://t.me/", web.Home, StringComparison.Ordinal);
    }
}
