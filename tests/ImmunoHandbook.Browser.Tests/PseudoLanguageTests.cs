using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>Longer words than any translator writes, and the other direction, on the smallest screen and in the smallest book.</summary>
public sealed class PseudoLanguageTests(BrowserSession browser) : IDisposable
{
    private const int NarrowestScreen = 320;

    private readonly PseudoLanguage _handbook = new(BuiltHandbook.Repository);

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public async Task Words_four_tenths_longer_and_mirrored_pages_fit_the_screen_and_the_book()
    {
        Assert.DoesNotContain(_handbook.Result.Report.Findings, f => f.Severity == Severity.Error);

        // A box may be divided where words are so long; nothing may be cut, lost or drawn over.
        Assert.DoesNotContain(_handbook.Result.Report.Findings, f => f.Code.Id.StartsWith("HB06", StringComparison.Ordinal) && f.Code.Id != "HB0602");

        var page = await browser.OpenAsync(new() { ViewportSize = new() { Width = NarrowestScreen, Height = 640 } });
        var complaints = new List<string>();
        foreach (var code in new[] { PseudoLanguage.Long, PseudoLanguage.Mirrored })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_handbook.Site, code), "*.html").Order(StringComparer.Ordinal))
            {
                await page.GotoAsync(new Uri(file).AbsoluteUri);
                var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                if (width > NarrowestScreen)
                {
                    complaints.Add($"{code}/{Path.GetFileName(file)}: {width} px");
                }
            }
        }

        await page.GotoAsync(new Uri(Path.Combine(_handbook.Site, PseudoLanguage.Mirrored, "side-effects.html")).AbsoluteUri);
        Assert.Equal("rtl", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main')).direction"));

        // Whatever is still in English letters here was never put into the translator's hands.
        var left = await page.EvaluateAsync<string>("() => (document.querySelector('article').innerText.match(/\\b[a-z]{5,}\\b/g) || []).join(' ')");
        await page.Context.CloseAsync();
        Assert.Equal("", left);
        Complaints.AssertNone(complaints);
    }
}
