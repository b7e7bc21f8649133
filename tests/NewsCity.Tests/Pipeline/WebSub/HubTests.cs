using System.Text;
using NewsCity.Pipeline.WebSub;
using Xunit;

namespace NewsCity.Tests.Pipeline.WebSub;

public sealed class HubTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("The quick brown fox jumps over the lazy dog");

    [Theory] // RFC 2202 and 4231 methods; the values are those of the well-known example sentence with the key "key"
    [InlineData("sha1=de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9", true)]
    [InlineData("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8", true)]
    [InlineData("SHA256=F7BC83F430538424B13298E6AA6FB143EF4D59A14946175997479DBC2D1A3CD8", true)]
    [InlineData("sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd9", false)]
    [InlineData("sha256=f7bc", false)]
    [InlineData("md5=80070713463e7749b90c2dc24911e275", false)]
    [InlineData("sha256", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_signature_is_checked_by_its_method(string? header, bool valid) =>
        Assert.Equal(valid, HubSignature.IsValid(header, Body, "key"));
}
