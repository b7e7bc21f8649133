using System.Net;
using Microsoft.Extensions.Options;
using NewsCity.Pipeline.Fetching;
using Xunit;

namespace NewsCity.Tests.Pipeline.Fetching;

public sealed class NetworkGuardTests
{
    private static bool Allows(string address, int port, params string[] networks) =>
        new NetworkGuard(Options.Create(new FetchOptions { AllowNetworks = networks })).Allows(IPAddress.Parse(address), port);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2001:0:1::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void What_is_not_public_is_not_reached(string address) => Assert.False(Allows(address, 80));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("185.143.233.120")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("::ffff:8.8.8.8")]
    public void What_is_public_is_reached(string address) => Assert.True(Allows(address, 443));

    [Fact]
    public void An_allowed_network_opens_itself_alone()
    {
        Assert.True(Allows("127.0.1.7", 9800, "127.0.1.0/24"));
        Assert.False(Allows("127.0.0.1", 9800, "127.0.1.0/24"));
    }

    [Fact]
    public void An_allowed_port_opens_itself_alone()
    {
        Assert.True(Allows("127.0.0.1", 5081, "127.0.0.1/32#5081"));
        Assert.False(Allows("127.0.0.1", 22, "127.0.0.1/32#5081"));
    }

    [Fact]
    public void A_network_that_is_none_stops_the_start() =>
        Assert.Throws<OptionsValidationException>(() => Allows("8.8.8.8", 80, "everything"));
}
