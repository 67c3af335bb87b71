using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>The preview as an author uses it: the program runs, a page is open, files are saved.</summary>
public sealed class PreviewTests(BrowserSession browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-preview-").FullName;

    [Fact]
    public async Task An_open_page_follows_each_edit_keeps_its_text_through_a_broken_one_and_recovers()
    {
        using var preview = await StartAsync();
        var page = await browser.OpenAsync();
        try
        {
            var chapter = Directory.EnumerateFiles(Path.Combine(_folder, "content", "en"), "01-*.md").Single();
            var good = await File.ReadAllTextAsync(chapter, TestContext.Current.CancellationToken);
            await page.GotoAsync($"{await AddressAsync(preview)}en/{Path.GetFileNameWithoutExtension(chapter)[3..]}.html");

            await SaveAsync(chapter, good + "\n\nA first new sentence.\n");
            await Shows(page, "main", "A first new sentence.");

            await SaveAsync(chapter, good + "\n\nSee [nothing](99-nothing.md).\n");
            await Shows(page, "[role=alert]", "01-");
            await Shows(page, "main", "A first new sentence.");

            await SaveAsync(chapter, good + "\n\nA second new sentence.\n");
            await Shows(page, "main", "A second new sentence.");
            await Assertions.Expect(page.Locator("[role=alert]")).ToHaveCountAsync(0);
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            await page.Context.CloseAsync();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task Shows(IPage page, string where, string text) => Assertions.Expect(page.Locator(where)).ToContainTextAsync(text, new() { Timeout = 20_000 });

    private static Task SaveAsync(string path, string text) => File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

    private async Task<Process> StartAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ImmunoHandbook.dll");
        var made = await OutsideProgram.RunAsync("dotnet", program, "new", "handbook", Path.Combine(_folder));
        Assert.True(made.ExitCode == 0, made.Errors + made.Output);
        return Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--source", _folder, "--port", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    /// <summary>From the line that tells people where to look.</summary>
    private static async Task<string> AddressAsync(Process preview)
    {
        _ = preview.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await preview.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                return address;
            }
        }

        throw new InvalidOperationException("The preview ended before it showed anything.");
    }
}
