using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Output;

public sealed class OutputPlaceTests : IDisposable
{
    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("dist", true)]
    [InlineData("../elsewhere", true)]
    [InlineData("content-of-mine", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("content", false)]
    [InlineData("content/en/x", false)]
    [InlineData("dist/../content", false)]
    [InlineData("content/clinic.yml/x", false)]
    [InlineData("templates", false)]
    [InlineData("themes/mine/dist", false)]
    [InlineData("templates-of-mine", true)]
    public void An_output_folder_holds_nothing_that_a_person_wrote(string output, bool isFine) =>
        Assert.Equal(isFine, OutputPlace.FaultOf(_handbook.Source, output.Length == 0 ? "" : Path.Combine(_handbook.Source, output)) is null);

    [Fact]
    public void The_root_of_the_disk_is_no_output_folder() =>
        Assert.NotNull(OutputPlace.FaultOf(_handbook.Source, Path.GetPathRoot(_handbook.Source)!));

    /// <summary>What lies there is taken for what a killed build left, and removed.</summary>
    [Fact]
    public void An_output_whose_build_folder_is_the_handbook_is_refused()
    {
        var output = Path.Combine(_handbook.Source, "..", "x");
        var source = output + AtomicOutput.SiblingSuffix + "new";

        Assert.NotNull(OutputPlace.FaultOf(source, output));
        Assert.Null(OutputPlace.FaultOf(output + "-new", output));
    }

    [Fact]
    public void A_link_to_the_handbook_is_the_handbook()
    {
        var link = Path.Combine(_handbook.Source, "link");
        Directory.CreateSymbolicLink(link, _handbook.Source);

        Assert.NotNull(OutputPlace.FaultOf(_handbook.Source, link));
        Assert.NotNull(OutputPlace.FaultOf(_handbook.Source, Path.Combine(link, "content/x")));
    }

    [Fact]
    public void A_folder_with_our_mark_is_not_replaced_where_it_holds_the_source()
    {
        _handbook.WithFile(AtomicOutput.MarkerName, "").Build(r => r with { Output = r.Source, Only = BuildPart.Site });

        Assert.Equal(ExitCode.Usage, _handbook.Result.ExitCode);
        Assert.Equal("HB0017", Assert.Single(_handbook.Findings, f => f.Severity == Severity.Error).Code.Id);
        Assert.Contains("title", _handbook.Read("content/handbook.yml"), StringComparison.Ordinal);
    }
}
