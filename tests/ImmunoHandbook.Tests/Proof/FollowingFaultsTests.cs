using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>Nobody is asked to report a fault of the program that is their own and was told already.</summary>
public sealed class FollowingFaultsTests
{
    private static readonly string[] s_languages = ["en", "es", "ar"];

    [Fact]
    public void A_skipped_heading_and_a_letter_without_a_font_blame_nobody_else()
    {
        using var handbook = new HandbookTest().WithText("#### Deep\n\nThe word \u4E2D.\n").Build();

        Assert.Equal(["HB0205", "HB0601"], handbook.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("report it", handbook.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_handbook_lets_pass_is_named_as_the_cause()
    {
        using var handbook = new HandbookTest();
        handbook.WithFile("content/handbook.yml", handbook.Read("content/handbook.yml") + "severity: {HB0205: warning}\n").WithText("#### Deep\n\nText.\n").Build();

        var told = Assert.Single(handbook.Findings, f => f.Code.Id == "HB0914" && f.Location.Path.EndsWith("-a5.pdf", StringComparison.Ordinal));
        Assert.Contains("HB0205 at content/en/03-first-chapter.md(5,1)", told.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/en/03-x.md", "print/es/book-a5.pdf", false)] // the source stands in for what is not translated
    [InlineData("content/es/03-x.md", "print/es/book-a5.pdf", false)]
    [InlineData("content/ar/03-x.md", "print/es/book-a5.pdf", true)]
    [InlineData("templates/print/chapter.html", "print/es/book-a5.pdf", false)]
    [InlineData("content/ar/03-x.md", "print/print-sheet.pdf", false)]
    public void Only_an_error_that_can_shape_the_book_explains_its_fault(string cause, string book, bool isTold)
    {
        var findings = new DiagnosticBag();
        findings.Report(DiagnosticCodes.SkippedHeadingLevel, new SourceLocation(cause, 5, 1), "A heading.", "Mend it.");

        Assert.Equal(isTold, Told(DiagnosticCodes.HeadingTag, book, findings));
    }

    [Fact]
    public void A_fault_that_nothing_explains_is_told()
    {
        Assert.True(Told(DiagnosticCodes.FontTag, "print/en/book-a5.pdf", new DiagnosticBag()));

        var broken = new DiagnosticBag();
        broken.Report(DiagnosticCodes.PdfOnlyLink, SourceLocation.WholeFile("print/en/book-a5.pdf"), "A link.", "Mend it.");
        Assert.True(Told(DiagnosticCodes.FontTag, "print/en/book-a5.pdf", broken));
    }

    [Fact]
    public void What_is_said_of_clear_print_is_told_in_any_case()
    {
        var findings = new DiagnosticBag();
        findings.Report(DiagnosticCodes.SkippedHeadingLevel, new SourceLocation("content/en/03-x.md", 5, 1), "A heading.", "Mend it.");

        Assert.True(Told(DiagnosticCodes.SmallType, "print/en/book-a5.pdf", findings));
    }

    private static bool Told(DiagnosticCode code, string book, DiagnosticBag findings)
    {
        var proof = new DiagnosticBag();
        proof.Report(code, SourceLocation.WholeFile(book), "A fault.", "Please report it.");
        FollowingFaults.Tell(proof, s_languages, findings);
        return findings.Sorted().Any(f => f.Code == code);
    }
}
