using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

public sealed class TemplateAndOutputTests : IDisposable
{
    private readonly HandbookTest _handbook = new HandbookTest().AfterGoodBuild();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..2000000000 }}x{{ end }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ for i in 1..900 }}{{ for j in 1..900 }}{{ for k in 1..900 }}{{ for l in 1..900 }}x{{ end }}{{ end }}{{ end }}{{ end }}")]
    public void A_template_that_does_not_end(string template)
    {
        _handbook.WithFile("templates/site/404.html", template).Build();
        Assert.Contains(_handbook.Findings, f => f.Location.Path == "templates/site/404.html" && f.Code.Id is "HB0405" or "HB0402");
        _handbook.Refused();
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..2000000000 }}x{{ end }}")]
    [InlineData("{{ x = \"aaaaaaaaaa\" }}{{ for i in 1..100 }}{{ x = x + x }}{{ end }}{{ x }}")]
    [InlineData("{{ include \"x\" }}")]
    [InlineData("{{ clinic.name | string.upcase }}")]
    [InlineData("{{ date.now }}")]
    public void A_chapter_that_tries_to_be_a_program(string text)
    {
        _handbook.WithText("\nText " + text + "\n").Build().Refused();
        Assert.Contains(_handbook.Findings, f => f.Code.Id is "HB0208" or "HB0209" && f.Location.Line == 6);
    }

    /// <summary>A folder where the lock file goes is refused by every system for every user, as a read-only disk is.</summary>
    [Fact]
    public void An_output_place_that_may_not_be_written()
    {
        var inTheWay = _handbook.Output + ".immunohandbook-lock";
        Directory.CreateDirectory(inTheWay);

        _handbook.BuildSite();
        Directory.Delete(inTheWay);

        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0011" && f.Message.Contains("may not write", StringComparison.Ordinal));
        _handbook.Refused(ExitCode.Failure);
    }

    [Fact]
    public void An_output_folder_of_somebody_else_is_not_emptied()
    {
        var other = Path.Combine(_handbook.Source, "holiday");
        _handbook.WithFile("holiday/photo.jpg", "precious").Build(r => r with { Output = other });

        Assert.Equal(ExitCode.Usage, _handbook.Result.ExitCode);
        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0010");
        Assert.Equal("precious", File.ReadAllText(Path.Combine(other, "photo.jpg")));
    }

    [Fact]
    public void An_output_path_that_runs_through_a_file()
    {
        _handbook.WithFile("file", "x").Build(r => r with { Output = Path.Combine(r.Source, "file", "dist") });

        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0011");
        Assert.Equal(ExitCode.Failure, _handbook.Result.ExitCode);
    }

    [Fact]
    public void Stopping_the_build_leaves_the_good_output()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        _handbook.Replace(HandbookTest.FirstChapter, "Give the answer first.", "New words.").BuildUntil(stop.Token);

        Assert.Contains(_handbook.Findings, f => f.Code.Id == "HB0015");
        _handbook.Refused(ExitCode.Interrupted);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        _handbook.Replace(HandbookTest.FirstChapter, "Give the answer first.", "New words.").Build(r => r with { CheckOnly = true });
        _handbook.HasNoFinding().Refused(ExitCode.Fine);
    }
}
