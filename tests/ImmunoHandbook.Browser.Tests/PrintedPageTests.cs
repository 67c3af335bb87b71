using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>A page of the website on paper, as a reader's own printer makes it.</summary>
public sealed class PrintedPageTests(BuiltHandbook handbook, BrowserSession browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-paper-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en/side-effects.html", "Sample: not reviewed")]
    [InlineData("en/emergency.html", "Sample: not reviewed")]
    [InlineData("en/my-diary.html", "Sample: not reviewed")]
    public async Task Every_sheet_has_the_text_and_the_stamp_and_nothing_to_click(string name, string stamp)
    {
        var program = OutsideProgram.Need("pdftotext", "poppler-utils");
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, name)).AbsoluteUri);
        var file = Path.Combine(_folder, "page.pdf");
        await page.PdfAsync(new() { Path = file, Format = "A4", PreferCSSPageSize = true });
        var title = await page.Locator("h1").First.InnerTextAsync();
        var menu = await page.Locator(".site-nav a").AllInnerTextsAsync();
        await page.Context.CloseAsync();

        var sheets = (await OutsideProgram.RunAsync(program, ["-layout", file, "-"])).Output.Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains(stamp, sheet, StringComparison.Ordinal));
        Assert.Contains(title, sheets[0], StringComparison.Ordinal);
        Assert.All(menu.Skip(1), item => Assert.DoesNotContain("\n" + item, sheets[0], StringComparison.Ordinal));
    }
}
