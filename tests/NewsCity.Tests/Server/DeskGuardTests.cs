using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsCity.Server.Operators;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>Who may see the desk.</summary>
public sealed class DeskGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", null, true)]
    [InlineData("::1", "[::1]:5080", null, true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, true)]
    [InlineData("192.168.1.7", "localhost", null, false)]
    [InlineData("127.0.0.1", "paper.example.org", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    [InlineData("127.0.0.1", "localhost", "Via", false)]
    public void Without_a_token_only_this_machine_itself_and_nobody_through_a_proxy(string from, string host, string? mark, bool admitted)
    {
        var context = Context(from, host);
        if (mark is not null)
            context.Request.Headers[mark] = "1";
        Assert.Equal(admitted, Guard(null).Admits(context));
    }

    [Theory]
    [InlineData("Bearer open-sesame", true)]
    [InlineData("bearer open-sesame", true)]
    [InlineData("Bearer open-sesam", false)]
    [InlineData("Bearer ", false)]
    [InlineData("Basic !!!", false)]
    [InlineData("", false)]
    public void With_a_token_everybody_needs_it_also_from_this_machine(string authorization, bool admitted)
    {
        var context = Context("127.0.0.1", "localhost");
        context.Request.Headers.Authorization = authorization;
        Assert.Equal(admitted, Guard("open-sesame").Admits(context));
    }

    [Fact]
    public void A_browser_gives_it_as_password()
    {
        var context = Context("203.0.113.9", "paper.example.org");
        context.Request.Headers.Authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("anyone:open-sesame"));
        Assert.True(Guard("open-sesame").Admits(context));
    }

    private static DeskGuard Guard(string? token) => new(Options.Create(new DeskOptions { Token = token }));

    private static DefaultHttpContext Context(string from, string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Request.Host = new HostString(host);
        return context;
    }
}
