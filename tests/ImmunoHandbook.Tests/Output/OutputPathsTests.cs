using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using Xunit;

namespace ImmunoHandbook.Tests.Output;

public sealed class OutputPathsTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("site/en/car-t.html")]
    [InlineData("site/.nojekyll")]
    [InlineData("site/contact.html")]
    [InlineData("print/ar/كتيب-a5.pdf")]
    public void Ordinary_names_are_fine(string path) => Assert.Null(OutputPaths.FaultOf(path));

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up.html")]
    [InlineData("site/../../up.html")]
    [InlineData("site/./a.html")]
    [InlineData("site//a.html")]
    [InlineData("site/")]
    [InlineData("C:/a.html")]
    [InlineData("site\\a.html")]
    [InlineData("site/a\0.html")]
    [InlineData("site/con.html")]
    [InlineData("site/LPT1")]
    [InlineData("site/aux/a.html")]
    [InlineData("site/end. /a")]
    [InlineData("site/end./a")]
    [InlineData("site/what?.html")]
    public void Names_that_lead_out_or_fail_on_another_system_are_not(string path) =>
        Assert.NotNull(OutputPaths.FaultOf(path));

    [Fact]
    public void An_accepted_path_stays_inside_the_folder() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string?>().Filter(path => path is not null && OutputPaths.FaultOf(path) is null),
            path => Path.GetFullPath(path!, Root).StartsWith(Root, StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("site/a.html", "site/A.html")]
    [InlineData("site/a.html", "site/a.html")]
    [InlineData("site/a", "site/a/index.html")]
    [InlineData("site/a/index.html", "site/A")]
    public void Files_that_would_take_each_others_place_are_reported(string one, string other)
    {
        var findings = new DiagnosticBag();

        Assert.False(OutputPaths.Check([new(one, default), new(other, default)], findings));
        Assert.Equal("HB0013", Assert.Single(findings.Sorted()).Code.Id);
    }

    private static string Root { get; } = Path.GetFullPath("inside") + Path.DirectorySeparatorChar;
}
