using System.Security.Cryptography;
using ImmunoHandbook.Content;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Typesetting.Geometry;
using UglyToad.PdfPig;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

public sealed class PrintSheetTests : IDisposable
{
    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    private string Text(out PdfDocument pdf)
    {
        pdf = PdfDocument.Open(File.ReadAllBytes(Path.Combine(_handbook.Output, "print", "print-sheet.pdf")));
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    [Fact]
    public void It_names_every_book_with_its_paper_sheets_and_checksum()
    {
        _handbook.Build(request => request with { Editions = ["a5", "a5-booklet"] });
        var text = Text(out var pdf);
        using (pdf)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_handbook.Output, "print", "en"), "*.pdf"))
            {
                Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..16], text, StringComparison.Ordinal);
                Assert.Contains(Path.GetFileName(file), text, StringComparison.Ordinal);
            }

            Assert.Contains("A5, 148 × 210 mm", text, StringComparison.Ordinal);
            Assert.Contains("A4, 297 × 210 mm", text, StringComparison.Ordinal);
            Assert.Contains("turned over the short edge", text, StringComparison.Ordinal);
            Assert.Contains("turned over the long edge", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Its_ruler_is_fifty_millimetres_long()
    {
        _handbook.Build();
        _ = Text(out var pdf);
        using (pdf)
        {
            var lengths = pdf.GetPage(1).Paths.Where(path => path.IsStroked)
                .SelectMany(path => path).Select(part => part.GetBoundingRectangle()).Where(box => box is not null).Select(box => box!.Value.Width);
            Assert.Contains(lengths, width => Math.Abs(width - Length.FromMillimetres(50)) < 0.05);
        }
    }

    [Fact]
    public void It_is_not_offered_to_readers()
    {
        _handbook.Build();

        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_handbook.Output, "site"), "*", SearchOption.AllDirectories), file =>
            file.Contains("print-sheet", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cost_of_a_copy_is_paper_by_the_sheet_and_toner_by_the_side()
    {
        var findings = new DiagnosticBag();
        var map = YamlFile.ReadMap(new SourceText("content/clinic.yml", "currency: EUR\nper-sheet: 0.01\nper-side: 0.02\n"), findings)!;
        var strings = new LanguageStrings("en", new Dictionary<string, Located<string>>(StringComparer.Ordinal), null);

        Assert.Equal("1.65\u00A0EUR", PrintRates.Read(map, findings)!.Cost(33, 66, strings));
        Assert.Empty(findings.Sorted());
    }

    [Fact]
    public void A_price_that_is_none_is_told_with_its_line()
    {
        var findings = new DiagnosticBag();
        PrintRates.Read(YamlFile.ReadMap(new SourceText("content/clinic.yml", "currency: EUR\nper-sheet: -1\n"), findings), findings);

        Assert.Equal(2, Assert.Single(findings.Sorted()).Location.Line);
    }

    [Theory]
    [InlineData(297, 210, "A4, 297 × 210 mm")]
    [InlineData(279.4, 215.9, "Letter, 279.4 × 215.9 mm")]
    [InlineData(100, 150, "100 × 150 mm")]
    public void Paper_has_the_name_on_its_packet(double width, double height, string expected) =>
        Assert.Equal(expected, PaperSize.NameOf(new Size(Length.FromMillimetres(width), Length.FromMillimetres(height))));
}
