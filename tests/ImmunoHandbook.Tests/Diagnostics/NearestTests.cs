using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Diagnostics;

public sealed class NearestTests
{
    [Theory]
    [InlineData("biuld", "build")]
    [InlineData("BUILD", "build")]
    [InlineData("buld", "build")]
    [InlineData("chekc", "check")]
    [InlineData("sevre", "serve")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void Two_letters_swapped_are_one_mistake(string typed, string? meant) =>
        Assert.Equal(meant, Nearest.To(typed, ["build", "check", "links", "serve"]));
}
