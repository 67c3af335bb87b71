using Microsoft.Playwright;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>
/// Pictures of every kind of page for people to look at, in the folder <c>pictures</c> beside the test program: phone, tablet and desktop,
/// light and dark, in both directions of writing. What a program can judge of them is judged here.
/// </summary>
public sealed class PictureTests(BuiltHandbook handbook, BrowserSession browser)
{
    private static readonly (string Name, int Width, int Height)[] s_screens = [("phone", 390, 844), ("tablet", 820, 1180), ("desktop", 1440, 900)];

    private static readonly string[] s_kinds =
        ["index", "emergency", "side-effects", "my-diary", "glossary", "sources", "downloads", "book"];

    public static TheoryData<string, bool> Screens => [.. from screen in s_screens from isDark in new[] { false, true } select (screen.Name, isDark)];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_kind_of_page_shows_its_text_on_a(string screen, bool isDark)
    {
        var (_, width, height) = s_screens.Single(s => s.Name == screen);
        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures", $"{screen}-{(isDark ? "dark" : "light")}")).FullName;
        var cutOff = new List<string>();
        foreach (var name in new[] { "index", "404" }.Concat(from kind in s_kinds from language in new[] { "en", "ar", "es" } select $"{language}/{kind}"))
        {
            await page.GotoAsync(new Uri(Path.Combine(handbook.SiteFolder, name + ".html")).AbsoluteUri);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name.Replace('/', '-') + ".png") });
            cutOff.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Select(text => $"{name}: {text}"));
        }

        await page.Context.CloseAsync();
        Complaints.AssertNone(cutOff);
    }

    /// <summary>Text that begins or ends outside the screen, where nobody can scroll to.</summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('h1, h2, p, li, dt, dd, .call, nav a, header a, button')]
            .filter(e => !e.closest('.skip, .table-wrap, dialog'))
            .map(e => [e, e.getBoundingClientRect()])
            .filter(([e, r]) => r.width > 0 && (r.left < -1 || r.right > document.documentElement.clientWidth + 1))
            .map(([e, r]) => `${Math.round(r.left)} to ${Math.round(r.right)}: ${e.textContent.trim().slice(0, 60)}`)
        """;
}
