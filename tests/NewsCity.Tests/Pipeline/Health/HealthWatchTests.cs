using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsCity.Pipeline.Health;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Health;
using Xunit;

namespace NewsCity.Tests.Pipeline.Health;

/// <summary>The editor is told once when a source falls ill, and once when it is well again.</summary>
public sealed class HealthWatchTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscity-health-").FullName;
    private readonly List<string> told = [];
    private WebApplication hook = null!;
    private int answer = 200;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        hook = builder.Build();
        hook.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            if (context.Request.Headers.Authorization == "Bearer secret" && answer == 200)
                told.Add(body);
            context.Response.StatusCode = answer;
        });
        await hook.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await hook.DisposeAsync();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Once_when_it_begins_once_when_it_is_over_and_again_where_nobody_answered()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk(("Health:Webhook", hook.Urls.First() + "/told"), ("Health:WebhookToken", "secret"));
        var store = desk.Services.GetRequiredService<NewsStore>();
        var watch = desk.Services.GetRequiredService<HealthWatch>();
        var now = TimeProvider.System.GetUtcNow();
        await PutAsync(store, "well", null, now);
        await PutAsync(store, "late", "http.503", now.AddMinutes(-10));
        await watch.LookAsync(cancel);
        Assert.Empty(told);

        await PutAsync(store, "late", "http.503", now.AddMinutes(-50));
        answer = 500;
        await watch.LookAsync(cancel);
        Assert.Empty(told);
        answer = 200;
        await watch.LookAsync(cancel);
        await watch.LookAsync(cancel);
        var began = JsonDocument.Parse(Assert.Single(told)).RootElement.GetProperty("alerts")[0];
        Assert.Equal(
            ("late", "source.failing", "began"),
            (began.GetProperty("source").GetString(), began.GetProperty("problem").GetString(), began.GetProperty("what").GetString())
        );
        Assert.Equal(now.AddMinutes(-50).ToUnixTimeSeconds(), began.GetProperty("since").GetDateTimeOffset().ToUnixTimeSeconds());

        await PutAsync(store, "late", null, now);
        await watch.LookAsync(cancel);
        await watch.LookAsync(cancel);
        Assert.Equal(2, told.Count);
        Assert.Equal("ended", JsonDocument.Parse(told[1]).RootElement.GetProperty("alerts")[0].GetProperty("what").GetString());
        Assert.Equal(
            began.GetProperty("id").GetInt64(),
            JsonDocument.Parse(told[1]).RootElement.GetProperty("alerts")[0].GetProperty("id").GetInt64()
        );
    }

    [Fact]
    public async Task When_all_fail_at_once_the_editor_hears_of_one_illness()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var desk = Desk(("Health:Webhook", hook.Urls.First()), ("Health:WebhookToken", "secret"));
        var store = desk.Services.GetRequiredService<NewsStore>();
        for (var i = 0; i < 8; i++)
            await PutAsync(store, $"s{i}", "fetch.no-connection", TimeProvider.System.GetUtcNow().AddHours(-1));
        await desk.Services.GetRequiredService<HealthWatch>().LookAsync(cancel);
        var alert = Assert.Single(JsonDocument.Parse(Assert.Single(told)).RootElement.GetProperty("alerts").EnumerateArray());
        Assert.Equal("paper.cut-off", alert.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Editors_are_told_by_mail_too()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var post = TakeMailAsync(listener);
        using var desk = Desk(
            ("Health:Mail:Host", "127.0.0.1"),
            ("Health:Mail:Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}"),
            ("Health:Mail:Tls", "false"),
            ("Health:Mail:To:0", "editor@example.org")
        );
        var store = desk.Services.GetRequiredService<NewsStore>();
        await PutAsync(store, "ill", "http.404", TimeProvider.System.GetUtcNow().AddHours(-2));
        await desk.Services.GetRequiredService<HealthWatch>().LookAsync(cancel);
        var mail = await post.WaitAsync(TimeSpan.FromSeconds(20), cancel);
        Assert.Contains("To: editor@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("ill: source.failing", mail, StringComparison.Ordinal);
        Assert.All(await desk.Services.GetRequiredService<HealthStore>().LastAlertsAsync(9), alert => Assert.NotNull(alert.ToldAt));
    }

    private IHost Desk(params (string Key, string Value)[] values) =>
        PaperHost.Desk(new PaperSettings { Data = folder, Values = values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value) });

    /// <summary>A source with one feed that was polled now.</summary>
    private static async Task PutAsync(NewsStore store, string key, string? problem, DateTimeOffset good)
    {
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.PutSource(new Source { Key = key, NameFa = key });
            writing.AddFeed(key, $"https://{key}.ir/rss", "feed", good);
            writing.Commit();
        }
        var feed = (await store.FeedsAsync(key))[0] with { GoodAt = good, PolledAt = TimeProvider.System.GetUtcNow(), Problem = problem };
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            writing.SaveFeed(feed);
            writing.Commit();
        }
    }

    /// <summary>As much of SMTP (RFC 5321) as one letter needs.</summary>
    private static async Task<string> TakeMailAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        var mail = new StringBuilder();
        var inside = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (inside && line == ".")
            {
                inside = false;
                await writer.WriteLineAsync("250 taken");
            }
            else if (inside)
                mail.Append(line).Append('\n');
            else if (line == "DATA")
            {
                inside = true;
                await writer.WriteLineAsync("354 go on");
            }
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                break;
            }
            else
                await writer.WriteLineAsync("250 yes");
        }
        return mail.ToString();
    }
}
