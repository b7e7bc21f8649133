using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class PersianTextTests
{
    [Fact]
    public void Arabic_yeh_and_kaf_become_persian() => Assert.Equal("کی", PersianText.Normalize("كي"));
}
