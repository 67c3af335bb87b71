using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pdf;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Programs that other people wrote read the finished books.</summary>
public sealed class FinishedPdfTests(BuiltHandbook handbook)
{
    [Fact]
    public async Task Qpdf_finds_nothing_wrong()
    {
        var qpdf = OutsideProgram.Need("qpdf", "qpdf");
        Assert.NotEmpty(handbook.Books);
        foreach (var book in handbook.Books)
        {
            var answer = await OutsideProgram.RunAsync(qpdf, "--check", book);

            Assert.True(answer.ExitCode == 0 && answer.Errors.Length == 0, $"{book}: {answer.Output}{answer.Errors}");
        }
    }

    [Fact]
    public async Task Every_font_is_embedded_as_a_subset_that_says_its_letters()
    {
        var pdffonts = OutsideProgram.Need("pdffonts", "poppler-utils");
        foreach (var book in handbook.Books)
        {
            var answer = await OutsideProgram.RunAsync(pdffonts, book);
            var fonts = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

            Assert.NotEmpty(fonts);
            // The columns end with: embedded, subset, Unicode map, object number and generation.
            Assert.All(fonts, font => Assert.Equal(["yes", "yes", "yes"], font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]));
        }
    }

    [Fact]
    public async Task Every_book_is_tagged_and_has_a_title_and_a_language()
    {
        var pdfinfo = OutsideProgram.Need("pdfinfo", "poppler-utils");
        foreach (var book in handbook.Books)
        {
            var answer = await OutsideProgram.RunAsync(pdfinfo, book);

            Assert.Equal("", answer.Errors);
            Assert.Matches(@"(?m)^Tagged:\s+yes$", answer.Output);
            Assert.Matches(@"(?m)^Title:\s+\S", answer.Output);
            Assert.Matches(@"(?m)^JavaScript:\s+no$", answer.Output);
        }
    }

    [Fact]
    public async Task The_text_can_be_taken_out_again()
    {
        var pdftotext = OutsideProgram.Need("pdftotext", "poppler-utils");
        foreach (var book in handbook.Books)
        {
            var answer = await OutsideProgram.RunAsync(pdftotext, book, "-");

            Assert.Equal("", answer.Errors);
            var isBook = Path.GetFileName(Path.GetDirectoryName(book)) is { Length: 2 };
            Assert.True(answer.Output.Length > (isBook ? 10_000 : 300), $"{book} gave {answer.Output.Length} characters");
            Assert.DoesNotContain('\uFFFD', answer.Output);
        }
    }

    [Fact]
    public async Task A_camera_reads_every_code_for_an_address()
    {
        var pdftoppm = OutsideProgram.Need("pdftoppm", "poppler-utils");
        var zbarimg = OutsideProgram.Need("zbarimg", "zbar-tools");
        var folder = Directory.CreateTempSubdirectory("handbook-codes-").FullName;
        try
        {
            var book = handbook.Books.First(path => path.EndsWith("-a5.pdf", StringComparison.Ordinal));
            await OutsideProgram.RunAsync(pdftoppm, "-gray", "-r", "150", book, Path.Combine(folder, "page"));
            var seen = await OutsideProgram.RunAsync(zbarimg, ["-q", "--raw", .. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)]);

            Assert.Equal(
                ["https://clinicaltrials.gov/"],
                seen.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Every_script_can_be_taken_out_again_in_the_order_in_which_it_is_read()
    {
        var pdftotext = OutsideProgram.Need("pdftotext", "poppler-utils");
        var pdfinfo = OutsideProgram.Need("pdfinfo", "poppler-utils");
        var folder = Directory.CreateTempSubdirectory("handbook-scripts-").FullName;
        try
        {
            foreach (var (language, text) in ScriptSamples.All)
            {
                var book = ScriptSamples.Print(folder, language, text);
                var plain = await OutsideProgram.RunAsync(pdftotext, "-enc", "UTF-8", book, "-");
                var tagged = await OutsideProgram.RunAsync(pdfinfo, "-struct-text", book);

                Assert.Contains(Folded(text), Folded(plain.Output), StringComparison.Ordinal);
                Assert.Contains(Folded(text), Folded(tagged.Output), StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_font_with_cubic_outlines_that_a_clinic_adds_is_embedded_and_read()
    {
        var regular = OutsideProgram.NeedFile("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf", "fonts-urw-base35");
        var pdffonts = OutsideProgram.Need("pdffonts", "poppler-utils");
        var pdftotext = OutsideProgram.Need("pdftotext", "poppler-utils");
        var folder = Directory.CreateTempSubdirectory("handbook-font-").FullName;
        try
        {
            var book = Path.Combine(folder, "book.pdf");
            var face = FontFace.Load(await File.ReadAllBytesAsync(regular, TestContext.Current.CancellationToken), "NimbusSans-Regular.otf");
            var style = new TextStyle(new FontCascade([new FontFamily("Nimbus Sans", face, face)]), 12, Colour.Black, "en");
            var page = new PageStyle(new Size(300, 300), 20, 20, 20, 20);
            var text = new ParagraphBlock([new TextSpan("Fever of 38.0 means: call now", style)], new ParagraphStyle(16));
            var document = BookPaginator.Paginate(new Book(new DocumentInfo("T", "A", "en", DateTimeOffset.UnixEpoch), [new BookSection("s", [text], page)]));
            await File.WriteAllBytesAsync(book, PdfWriter.Write(document).ToArray(), TestContext.Current.CancellationToken);

            Assert.Matches(@"NimbusSans-Regular\s+CID Type 0C \(OT\)\s+Identity-H\s+yes yes yes", (await OutsideProgram.RunAsync(pdffonts, book)).Output);
            Assert.Contains("Fever of 38.0 means: call now", (await OutsideProgram.RunAsync(pdftotext, book, "-")).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lines end elsewhere, and pdftotext puts embedding controls around lines from right to left: only what is printed counts.</summary>
    private static string Folded(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ((>= '\u202A' and <= '\u202E') or '"')));
}
