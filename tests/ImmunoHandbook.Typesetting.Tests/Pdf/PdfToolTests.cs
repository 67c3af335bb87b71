using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>What independent programs say about the files. They are not part of .NET, so a machine may lack them.</summary>
[Trait("Needs", "pdf-tools")]
public sealed class PdfToolTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"sample-{Guid.NewGuid():N}.pdf");

    public PdfToolTests() => File.WriteAllBytes(_file, SampleBook.Make().Write());

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Qpdf_finds_no_error()
    {
        var (exit, output) = Run("qpdf", "--check", _file);
        Assert.True(exit == 0, output);
        Assert.DoesNotContain("WARNING", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_reads_the_tags_in_reading_order()
    {
        var (_, output) = Run("pdfinfo", "-struct-text", _file);
        string[] expected =
        [
            "H1 (block)", "difficult affine fluffy AVATAR", "See ", "Link", "the next page", "Object", " first.",
            SampleBook.Arabic, SampleBook.Hebrew, SampleBook.Hindi,
            "Table", "TR", "TH", "Day", "TH", "Temperature", "TR", "TD", "TD", "37.2",
            "H2 (block)", "Figure", "Note",
        ];
        var at = 0;
        foreach (var part in expected)
        {
            var found = output.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not at its place in:\n{output}");
            at = found + part.Length;
        }
    }

    [Fact]
    public void Poppler_extracts_every_script()
    {
        var (_, output) = Run("pdftotext", "-enc", "UTF-8", _file, "-");
        // pdftotext wraps right-to-left lines in embedding controls.
        var text = string.Concat(output.Where(c => c is not ('\u202A' or '\u202B' or '\u202C')));
        Assert.Contains(SampleBook.Hebrew, text, StringComparison.Ordinal);
        Assert.Contains(SampleBook.Arabic, text, StringComparison.Ordinal);
        Assert.Contains(SampleBook.Hindi, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_subset_and_mapped_to_text()
    {
        var (_, output) = Run("pdffonts", _file);
        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(5, fonts.Length);
        Assert.All(fonts, line => Assert.Matches("CID TrueType +Identity-H +yes yes yes", line));
    }

    [Fact]
    public void Poppler_reports_a_tagged_file_with_its_title()
    {
        var (_, output) = Run("pdfinfo", _file);
        Assert.Matches("Tagged: +yes", output);
        Assert.Matches("Title: +After immunotherapy", output);
        Assert.DoesNotContain("Error", output, StringComparison.OrdinalIgnoreCase);
    }

    private static (int Exit, string Output) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI_FORBID_SKIP") is null)
        {
            Assert.Skip($"{program} is not installed (packages qpdf and poppler-utils).");
            throw;
        }
    }
}
