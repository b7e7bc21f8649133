using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Pipeline.Sources;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using Xunit;

namespace NewsCity.Tests.Pipeline.WebSub;

/// <summary>The whole way of a subscription, with a hub and a publisher of our own on loopback and the running paper as the subscriber.</summary>
public sealed class SubscriberTests
{
    [Fact]
    public async Task A_hub_is_asked_verified_heard_and_only_believed_where_it_signs()
    {
        var cancel = TestContext.Current.CancellationToken;
        var asked = new ConcurrentQueue<IReadOnlyDictionary<string, string>>();
        await using var hub = await Loopback.StartAsync(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            asked.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
            context.Response.StatusCode = 202;
        });
        var home = "";
        await using var publisher = await Loopback.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers.Append("Link", $"<{hub.Home}/hub>; rel=\"hub\", <{home}/topic>; rel=self");
            return context.Response.WriteAsync(Loopback.Rss(home, 1));
        });
        home = publisher.Home;
        var folder = Directory.CreateTempSubdirectory("newscity-websub-").FullName;
        var port = FreePort();
        await using (
            var site = PaperHost.Site(
                new PaperSettings
                {
                    Data = folder,
                    Urls = $"http://127.0.0.1:{port}",
                    AllowNetworks = ["127.0.0.0/8"],
                    Values = new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["Rounds:ReadPages"] = "false",
                        ["WebSub:PublicAddress"] = $"http://127.0.0.1:{port}/",
                        ["WebSub:Tick"] = "00:00:00.1",
                        ["WebSub:Retry"] = "00:00:01",
                    },
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
                        new CatalogueSource
                        {
                            Key = "agency",
                            NameFa = "آزمون",
                            Feeds = [new CatalogueFeed { Url = home + "/rss" }],
                        },
                    ],
                },
                TimeProvider.System,
                cancel
            );
            await site.StartAsync(cancel);
            using var client = new HttpClient();

            await UntilAsync(() => Task.FromResult(!asked.IsEmpty));
            Assert.True(asked.TryPeek(out var form));
            Assert.Equal(("subscribe", home + "/topic"), (form["hub.mode"], form["hub.topic"]));
            var (callback, secret) = (form["hub.callback"], form["hub.secret"]);
            Assert.StartsWith($"http://127.0.0.1:{port}/websub/", callback, StringComparison.Ordinal);
            Assert.True(secret.Length is >= 32 and < 200);

            // Not ours, another topic, another mode: not confirmed. Ours: the challenge comes back.
            var topic = Uri.EscapeDataString(home + "/topic");
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await client.GetAsync($"{callback}x?hub.mode=subscribe&hub.topic={topic}&hub.challenge=c", cancel)).StatusCode
            );
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await client.GetAsync($"{callback}?hub.mode=subscribe&hub.topic=x&hub.challenge=c", cancel)).StatusCode
            );
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await client.GetAsync($"{callback}?hub.mode=unsubscribe&hub.topic={topic}&hub.challenge=c", cancel)).StatusCode
            );
            Assert.Null((await store.SubscriptionsAsync()).Single().LeaseUntil);
            Assert.Equal(
                "c-1",
                await client.GetStringAsync(
                    $"{callback}?hub.mode=subscribe&hub.topic={topic}&hub.challenge=c-1&hub.lease_seconds=86400",
                    cancel
                )
            );
            Assert.NotNull((await store.SubscriptionsAsync()).Single().LeaseUntil);

            // What is signed goes the way of every news; what is not, or wrongly, is left aside though the hub hears no complaint.
            Assert.Equal(
                HttpStatusCode.Accepted,
                await SendAsync(client, callback, Loopback.Rss(home, 3), body => "sha256=" + new string('0', 64))
            );
            Assert.Equal(HttpStatusCode.Accepted, await SendAsync(client, callback, Loopback.Rss(home, 4), _ => null));
            Assert.Equal(HttpStatusCode.NotFound, await SendAsync(client, callback + "x", Loopback.Rss(home, 5), _ => null));
            Assert.Equal(
                HttpStatusCode.Accepted,
                await SendAsync(
                    client,
                    callback,
                    Loopback.Rss(home, 2),
                    body => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))
                )
            );
            await UntilAsync(async () => (await store.SubscriptionsAsync()).Single().PushedAt is not null);
            Assert.Equal(2, store.All().Count());

            // A lease that ends soon is renewed: at the same address, with the same secret.
            Assert.Equal(
                "c-2",
                await client.GetStringAsync(
                    $"{callback}?hub.mode=subscribe&hub.topic={topic}&hub.challenge=c-2&hub.lease_seconds=60",
                    cancel
                )
            );
            Assert.Single(publisher.Asked);
            await site.StopAsync(cancel);
        }
        Directory.Delete(folder, true);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string callback, string feed, Func<byte[], string?> sign)
    {
        var body = Encoding.UTF8.GetBytes(feed);
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/rss+xml");
        using var request = new HttpRequestMessage(HttpMethod.Post, callback) { Content = content };
        if (sign(body) is { } signature)
            request.Headers.TryAddWithoutValidation("X-Hub-Signature", signature);
        return (await client.SendAsync(request)).StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var i = 0; i < 2000 && !await done(); i++)
            await Task.Delay(25);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
