using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;
using Xunit;

namespace ImmunoHandbook.Tests.Reports;

/// <summary>The same findings in every form that people and programs read.</summary>
public sealed class ReportTests
{
    private static readonly Diagnostic s_missing = At("content/en/01-a.md", 3, 7);

    private static readonly BuildReport s_report = new(
    [
        s_missing, At("content/en/01-a.md", 9, 1), At("content/en/02-b.md", 1, 1),
        new(DiagnosticCodes.MovedLink, Severity.Warning, "https://a.test/ has moved, 100% sure.", new SourceLocation("content/en/02-b.md", 4, 2)) { Hint = "Write it.", Target = "https://a.test/", Replacement = "https://b.test/", OutputPage = "en/b.html" },
        new(DiagnosticCodes.BlockedLink, Severity.Info, "| @team `x` <b>\u0001", SourceLocation.WholeFile("content/sources.yml")),
    ]);

    [Fact]
    public void The_console_says_what_has_one_cause_once_with_all_its_places()
    {
        Assert.Equal(
            """
            content/en/01-a.md(3,7): error HB0501: There is no file "x.html". (on en/a.html)
                Did you mean "y.html"?
                content/en/01-a.md(9,1)
                content/en/02-b.md(1,1)
            content/en/02-b.md(4,2): warning HB0542: https://a.test/ has moved, 100% sure. (on en/b.html)
                Write it.
            """.ReplaceLineEndings("\n"),
            Console(s_report).Split("\ncontent/sources.yml")[0].ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_console_stays_readable_when_one_file_is_missed_everywhere()
    {
        var lines = Console(new BuildReport([.. Enumerable.Range(1, 300).Select(i => At("content/en/01-a.md", i, 1))])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.InRange(lines.Length, 8, 12);
        Assert.Contains("and 291 more places; --report json lists all", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lists_every_finding_with_what_is_known_of_its_link()
    {
        using var json = JsonDocument.Parse(JsonReport.Write(s_report, withStages: false));
        var findings = json.RootElement.GetProperty("findings");

        Assert.Equal(5, findings.GetArrayLength());
        Assert.Equal(("https://b.test/", "en/b.html", 4), (findings[3].GetProperty("replacement").GetString(), findings[3].GetProperty("page").GetString(), findings[3].GetProperty("line").GetInt32()));
        Assert.Equal((3, 1, 1), (Count("errors"), Count("warnings"), Count("infos")));

        int Count(string name) => json.RootElement.GetProperty("summary").GetProperty(name).GetInt32();
    }

    [Fact]
    public void Sarif_has_a_rule_for_each_result_and_a_place_with_it()
    {
        using var json = JsonDocument.Parse(SarifReport.Write(s_report));
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(["HB0501", "HB0542", "HB0543"], rules);
        Assert.All(run.GetProperty("results").EnumerateArray(), r =>
        {
            Assert.Contains(r.GetProperty("ruleId").GetString(), rules);
            Assert.NotEmpty(r.GetProperty("message").GetProperty("text").GetString()!);
            Assert.NotEmpty(r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        });
        Assert.Equal("https://b.test/", run.GetProperty("results")[3].GetProperty("properties").GetProperty("replacement").GetString());
    }

    [Fact]
    public void Junit_is_whole_xml_with_a_case_for_each_file()
    {
        var suite = XDocument.Load(new MemoryStream(JunitReport.Write(s_report))).Root!.Element("testsuite")!;

        Assert.Equal(("3", "2"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(3, suite.Descendants("failure").Count());
        Assert.Contains("Did you mean", suite.Descendants("failure").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Github_annotations_are_escaped_and_the_gravest_come_first()
    {
        var writer = new StringWriter { NewLine = "\n" };
        GithubReport.Write(s_report, writer);
        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["::error", "::error", "::error", "::warning", "::notice"], lines.Select(l => l.Split(' ')[0]));
        Assert.Contains("100%25 sure.%0AWrite it.", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=content/en/02-b.md,line=4,col=2,title=HB0542 ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_on_a_pull_request_groups_causes_and_cannot_be_broken_by_a_finding()
    {
        var text = MarkdownReport.Write(s_report with { Findings = [.. s_report.Findings.Select(f => f with { Severity = Severity.Error })] });

        Assert.Contains("| `error` | `HB0501` | `content/en/01-a.md(3,7) and 2 more` |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@team", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)), row => Assert.Equal(8, row.Count(c => c == '`')));
    }

    [Fact]
    public void A_comment_stays_below_what_code_hosts_take()
    {
        var text = MarkdownReport.Write(new BuildReport([.. Enumerable.Range(1, 5000).Select(i => At($"content/en/{i}.md", 1, 1) with { Message = $"Missing number {i}." })]));

        Assert.InRange(text.Length, 50_000, 65_000);
        Assert.Contains("more: the JSON report lists all", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compared_with_an_earlier_run_a_finding_is_new_fixed_or_still_there_whatever_its_line()
    {
        var path = Path.GetTempFileName();
        try
        {
            var gone = At("content/en/03-c.md", 5, 5) with { Message = "Gone." };
            File.WriteAllBytes(path, JsonReport.Write(new BuildReport([At("content/en/01-a.md", 80, 1), gone]), withStages: false));
            var earlier = FindingComparison.Read(path)!;
            var comparison = FindingComparison.Of([s_missing, At("content/en/09-z.md", 1, 1)], earlier);

            Assert.Equal("content/en/09-z.md", Assert.Single(comparison.New).Location.Path);
            Assert.Equal("Gone.", Assert.Single(comparison.Fixed).Message);
            Assert.Equal(s_missing, Assert.Single(comparison.Still));
            Assert.Contains("#### Fixed: 1", MarkdownReport.Write(s_report with { Since = earlier }), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"findings\":[{\"code\":1}]}")]
    public void A_file_that_is_no_report_is_none(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        Assert.Null(FindingComparison.Read(path));
        File.Delete(path);
        Assert.Null(FindingComparison.Read(path));
    }

    private static Diagnostic At(string path, int line, int column) =>
        new(DiagnosticCodes.MissingPage, Severity.Error, "There is no file \"x.html\".", new SourceLocation(path, line, column)) { Hint = "Did you mean \"y.html\"?", Target = "x.html", OutputPage = "en/a.html" };

    private static string Console(BuildReport report)
    {
        var writer = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        ConsoleReport.Write(report, writer, colour: false, quiet: true);
        return writer.ToString();
    }
}
