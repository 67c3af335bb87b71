using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>What another program thinks of the pages' HTML.</summary>
public sealed class ValidHtmlTests(BuiltHandbook handbook)
{
    [Fact]
    public async Task No_page_has_an_error_of_html()
    {
        var validator = OutsideProgram.Need("html-validate", "npm: html-validate");
        var rules = Path.Combine(Directory.CreateTempSubdirectory("handbook-html-").FullName, "rules.json");
        await File.WriteAllTextAsync(rules, """{"root":true,"extends":["html-validate:standard"]}""", TestContext.Current.CancellationToken);

        var answer = await OutsideProgram.RunAsync(
            validator, ["--config", rules, "--formatter", "text", .. Directory.EnumerateFiles(handbook.SiteFolder, "*.html", SearchOption.AllDirectories)]);

        Assert.True(answer.ExitCode == 0, answer.Output + answer.Errors);
    }
}
