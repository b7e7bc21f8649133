using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>What every answer forbids the browser.</summary>
public sealed class HeadersTests(PagesPaper paper)
{
    [Fact]
    public async Task Every_answer_of_every_kind_is_strict()
    {
        string[] more =
        [
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/robots.txt",
            "/sitemap.xml",
            "/opml",
            "/healthz",
            "/api/v1/topics",
            "/api/nothing",
        ];
        foreach (var address in paper.Addresses.Concat(more))
        {
            using var answer = await paper.AskAsync(address);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
            var policy = Header("Content-Security-Policy");
            Assert.Contains("default-src 'none'", policy);
            Assert.Contains("require-trusted-types-for 'script'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Header("X-Content-Type-Options"));
            Assert.Equal("strict-origin-when-cross-origin", Header("Referrer-Policy"));
            Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
            Assert.NotEqual("", Header("Cross-Origin-Resource-Policy"));
            Assert.Equal("", Header("Server"));
            Assert.Equal("", Header("Set-Cookie"));
        }
    }
}
