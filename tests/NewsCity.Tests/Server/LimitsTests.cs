using System.Net;
using NewsCity.Server.Hosting;
using NewsCity.Server.Limits;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>One client cannot take the paper from the others.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_client_is_an_address_or_the_network_that_one_reader_owns(string one, string other, bool same) =>
        Assert.Equal(same, Client.Of(IPAddress.Parse(one)) == Client.Of(IPAddress.Parse(other)));

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_a_foreign_name_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("newscity-limits-").FullName;
        try
        {
            var settings = new PaperSettings
            {
                Data = folder,
                Urls = "http://127.0.0.1:0",
                Rest = ["--Limits:ThisMachine=true", "--Limits:Burst=8", "--Limits:EverySecond=1", "--Limits:Hosts:0=127.0.0.1"],
            };
            await using var site = PaperHost.Site(settings);
            await site.StartAsync(TestContext.Current.CancellationToken);
            using var reader = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
            var answers = new List<HttpResponseMessage>();
            for (var i = 0; i < 12; i++)
                answers.Add(await reader.GetAsync(new Uri("/about", UriKind.Relative), TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
            Assert.True(answers[^1].Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));

            using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri("/about", UriKind.Relative));
            foreign.Headers.Host = "evil.example";
            using var refused = await reader.SendAsync(foreign, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
    }
}
