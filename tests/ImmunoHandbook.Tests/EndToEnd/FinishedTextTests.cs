using System.Text;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pdf;
using UglyToad.PdfPig;
using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>What another program reads from the file is what was set.</summary>
public sealed class FinishedTextTests
{
    [Fact]
    public void The_file_says_every_letter_of_its_pages_and_no_other()
    {
        foreach (var book in SetBook.Shipped.Concat(SetBook.WithEverything))
        {
            using var pdf = PdfDocument.Open(PdfWriter.Write(book.Document).ToArray());
            foreach (var page in book.Document.Pages)
            {
                var read = string.Concat(pdf.GetPage(page.Number).Letters.Select(l => l.Value));
                Assert.Equal(Letters(string.Concat(PrintedText.All(page.Frame).Select(r => r.Text))), Letters(read));
            }
        }
    }

    /// <summary>In an order of their own: glyphs stand from left to right, whatever way they are read.</summary>
    private static string Letters(string text) =>
        string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(r => r.ToString()).Order(StringComparer.Ordinal));
}
