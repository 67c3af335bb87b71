using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;
using Xunit;

namespace ImmunoHandbook.Tests.Diagnostics;

public sealed class FileWorkTests
{
    private static readonly DiagnosticCode s_code = new("HB9999", Severity.Error, "A test");

    [Fact]
    public void What_a_library_throws_is_said_of_the_file_that_it_was_given()
    {
        var fault = Assert.Throws<FileWorkException>(() => new FileWork("print", "content/en/01-a.md").Do<int>(() => throw new InvalidCastException("no\nitem")));
        var findings = new DiagnosticBag();
        fault.Report(DiagnosticCodes.FileNotHandled, findings);

        var finding = Assert.Single(findings.Sorted());
        Assert.Equal(("HB0003", "content/en/01-a.md", Severity.Error), (finding.Code.Id, finding.Location.Path, finding.Severity));
        Assert.Contains("print: InvalidCastException", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', finding.Message);
    }

    [Fact]
    public void The_innermost_file_is_named()
    {
        var fault = Assert.Throws<FileWorkException>(() =>
            new FileWork("print", "print/en/book.pdf").Do(() => new FileWork("print", "content/en/01-a.md").Do(() => throw new InvalidOperationException("x"))));

        Assert.Equal("content/en/01-a.md", fault.Work.Path);
    }

    [Fact]
    public void A_stage_without_a_file_does_not_hide_the_file_below_it()
    {
        var fault = Assert.Throws<FileWorkException>(() =>
            new StageTimer().Time("quality", () => new FileWork("quality", "content/en/01-a.md").Do<int>(() => throw new InvalidOperationException("x"))));

        Assert.Equal("content/en/01-a.md", fault.Work.Path);
    }

    [Fact]
    public void Of_several_threads_every_run_names_the_same_file()
    {
        string[] paths = ["content/en/03-c.md", "content/en/01-a.md", "content/en/02-b.md"];
        var all = new AggregateException(paths.Select(path => new FileWorkException(new FileWork("parse", path), new InvalidOperationException("x"))));

        Assert.Equal("content/en/01-a.md", FileWorkException.In(all)?.Work.Path);
    }

    [Fact]
    public void A_stop_is_no_fault_of_a_file() =>
        Assert.Throws<OperationCanceledException>(() => new FileWork("print", "a").Do(() => throw new OperationCanceledException()));

    [Fact]
    public void A_file_that_cannot_be_used_is_a_finding_and_the_work_goes_on()
    {
        var findings = new DiagnosticBag();
        Assert.Null(new FileWork("font", "themes/a/fonts/b.ttf").Try<string>(findings, s_code, ("Damaged.", "Take it again."), () => throw new FormatException("x")));
        Assert.Equal("x", new FileWork("font", "themes/a/fonts/c.ttf").Try(findings, s_code, ("Damaged.", "Take it again."), () => "x"));

        var finding = Assert.Single(findings.Sorted());
        Assert.Equal(("HB9999", "themes/a/fonts/b.ttf", "Damaged.", "Take it again."), (finding.Code.Id, finding.Location.Path, finding.Message, finding.Hint));
    }

    [Fact]
    public void A_fault_of_the_program_names_its_stage_in_one_line()
    {
        var fault = Assert.Throws<FileWorkException>(() => new StageTimer().Time<int>("links", () => throw new InvalidOperationException("two\nlines")));

        Assert.Equal("error HB0002: The program failed (links): InvalidOperationException: two lines", ProgramFault.Line(fault));
    }
}
