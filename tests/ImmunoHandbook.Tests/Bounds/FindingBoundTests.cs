using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Bounds;

public sealed class FindingBoundTests
{
    private static readonly int s_most = Limits.Usual.FindingsInFile;

    [Fact]
    public void The_first_findings_of_a_kind_are_told_and_then_their_number()
    {
        Assert.Equal(s_most, Told(Enumerable.Range(1, s_most)).Count);

        var told = Told(Enumerable.Range(1, s_most + 1));
        Assert.Equal(s_most + 1, told.Count);
        Assert.Equal($"HB0212 was found {s_most + 1} times in this file; the first {s_most} are told.", told[0].Message);
        Assert.Equal(Enumerable.Range(1, s_most), told.Skip(1).Select(f => f.Location.Line));
    }

    [Fact]
    public void Other_kinds_and_other_files_are_counted_for_themselves()
    {
        var findings = new DiagnosticBag();
        for (var line = 1; line <= s_most; line++)
        {
            findings.Report(DiagnosticCodes.EmptyChapter, new SourceLocation("a.md", line, 1), "x");
            findings.Report(DiagnosticCodes.EmptyChapter, new SourceLocation("b.md", line, 1), "x");
            findings.Report(DiagnosticCodes.RawHtml, new SourceLocation("a.md", line, 1), "x");
        }

        Assert.Equal(3 * s_most, findings.Sorted().Count);
    }

    [Fact]
    public void What_is_told_does_not_depend_on_the_order_of_arrival()
    {
        var lines = Enumerable.Range(1, 21_000).ToArray();
        var expected = Told(lines).Select(f => (f.Code.Id, f.Location.Line));
        Prop.ForAll(Gen.Shuffle(lines).ToArbitrary(), shuffled =>
            Assert.Equal(expected, Told(shuffled).Select(f => (f.Code.Id, f.Location.Line)))).Check(Config.QuickThrowOnFailure.WithMaxTest(5));
    }

    private static IReadOnlyList<Diagnostic> Told(IEnumerable<int> lines)
    {
        var findings = new DiagnosticBag();
        foreach (var line in lines)
        {
            findings.Report(DiagnosticCodes.EmptyChapter, new SourceLocation("a.md", line, 1), "x");
        }

        return findings.Sorted();
    }
}
