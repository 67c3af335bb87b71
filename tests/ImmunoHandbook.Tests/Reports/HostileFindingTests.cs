using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Quality;
using ImmunoHandbook.Reports;
using Xunit;

namespace ImmunoHandbook.Tests.Reports;

/// <summary>What a finding quotes is a stranger's text: no form of the report lets a reader or program obey it.</summary>
public sealed class HostileFindingTests
{
    private const string Hostile = "::error::forged\n::add-mask::x\r##[error]y\e[2J\u0001\u202E\uFFFE\uD800<script>|`@team ]]>";

    private static readonly string[] s_pieces = ["::", "##[", "\n", "\r", "\e[2J", "\0", "\u0001", "\u0085", "\u2028", "\u202E", "\uFFFE", "\uD800", "<b>", "&", "]]>", "\"", "|", "`", "%0A", "a", " "];

    private static BuildReport Report(string text) => new(
    [
        new(DiagnosticCodes.MissingPage, Severity.Error, text, new SourceLocation(text, 3, 7)) { Hint = text, Target = text, OutputPage = text, Replacement = text },
        new(DiagnosticCodes.MovedLink, Severity.Warning, text, SourceLocation.WholeFile(text)) { Hint = text },
    ]);

    [Fact]
    public void The_console_prints_no_line_that_a_workflow_obeys()
    {
        AssertInert(Console(Report(Hostile)));
        Assert.Contains(@"\x3a:error::forged\n::add-mask::x\r\x23#[error]y\x1b[2J\x01\u202e\ufffe\ud800", Console(Report(Hostile)), StringComparison.Ordinal);
    }

    [Fact]
    public void Github_gets_one_command_for_each_finding()
    {
        var writer = new StringWriter { NewLine = "\n" };
        GithubReport.Write(Report(Hostile), writer);
        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["::error file", "::warning file"], lines.Select(l => l.Split('=')[0]));
        Assert.All(lines, line => Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202E'));
        Assert.All(lines, line => Assert.DoesNotContain("##[", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_a_finding_holds_reports_are_well_formed()
    {
        var texts = Gen.Elements(s_pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(texts, text =>
        {
            var report = Report(text);
            AssertInert(Console(report));
            using var xml = new MemoryStream(JunitReport.Write(report));
            Assert.Equal(2, XDocument.Load(xml).Descendants("testsuite").Single().Elements("testcase").Sum(c => c.Elements().Count()));
            using var sarif = JsonDocument.Parse(SarifReport.Write(report));
            using var json = JsonDocument.Parse(JsonReport.Write(report, withStages: true));
            Assert.Equal(PrintableText.Of(text), json.RootElement.GetProperty("findings")[0].GetProperty("message").GetString());
            Assert.Equal(2, MarkdownReport.Write(report).Split('\n').Count(l => l.StartsWith("| `", StringComparison.Ordinal)));
            Assert.DoesNotContain("<b>", Encoding.UTF8.GetString(HtmlReport.Write(report)), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void A_word_of_a_hundred_kilobytes_fills_no_report()
    {
        var report = Report($"There is no file {new string('x', 100_000)}.");

        Assert.InRange(Console(report).Length, 200, 8_000);
        Assert.InRange(JsonReport.Write(report, withStages: false).Length, 200, 20_000);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0.md", "\"'=cmd")]
    [InlineData("+1.md", "\"'+1")]
    [InlineData("-1.md", "\"'-1")]
    [InlineData("@a.md", "\"'@a")]
    [InlineData("\ta.md", "\"\\ta")]
    [InlineData("content/en/01-a.md", "\"content/")]
    public void A_spreadsheet_takes_no_cell_for_a_formula(string path, string cell)
    {
        var chapter = new ChapterScore(path, new TextCounts(0, 0, 0, 0, 0), 0, []) { Pemat = [new PematItem(1, "=Is it clear?", null)] };
        var sheet = Encoding.UTF8.GetString(PematReport.Write(new BuildReport([]) { Chapters = [chapter] }.Chapters));

        Assert.StartsWith(cell, sheet.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.Contains(",\"'=Is it", sheet, StringComparison.Ordinal);
    }

    private static void AssertInert(string console)
    {
        Assert.DoesNotContain(console, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
        Assert.DoesNotContain("##[", console, StringComparison.Ordinal);
        Assert.All(console.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line));
    }

    private static string Console(BuildReport report)
    {
        var writer = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        ConsoleReport.Write(report, writer, colour: false, quiet: true);
        return writer.ToString();
    }
}
