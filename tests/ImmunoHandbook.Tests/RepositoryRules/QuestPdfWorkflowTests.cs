using System.Text.RegularExpressions;
using Xunit;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>QuestPDF is asked for by hand, and reaches no build that did not ask.</summary>
public sealed partial class QuestPdfWorkflowTests
{
    private static readonly string s_text = Repository.Read(".github/workflows/questpdf.yml");

    [Fact]
    public void It_runs_by_hand_alone_and_may_only_read()
    {
        Assert.Matches("on:\n  workflow_dispatch:\n\n", s_text);
        Assert.Contains("\npermissions: {}\n", s_text, StringComparison.Ordinal);
        Assert.DoesNotContain("write", s_text, StringComparison.Ordinal);
        Assert.Contains("persist-credentials: false", s_text, StringComparison.Ordinal);
        Assert.All(UsedAction().Matches(s_text), action => Assert.Matches("^[0-9a-f]{40} # v[0-9.]+$", action.Groups[1].Value));
        Assert.DoesNotMatch(@"(?s)run:.*\$\{\{", s_text);
    }

    [Fact]
    public void No_committed_lock_file_names_the_package()
    {
        var named = Repository.Files("src", "packages.lock.json").Concat(Repository.Files("tests", "packages.lock.json"))
            .Where(file => Repository.Read(file).Contains("\"QuestPDF\"", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(named);
    }

    /// <summary>Only the engine's own project may touch the library, and only one of its files may ask for a version.</summary>
    [Fact]
    public void The_library_is_used_in_one_project_and_its_version_in_one_file()
    {
        var sources = Repository.Files("src", "*.cs").ToList();
        Assert.All(sources.Where(file => Library().IsMatch(Repository.Read(file))), file => Assert.Contains("ImmunoHandbook.QuestPdf", file, StringComparison.Ordinal));
        Assert.EndsWith("Newer.cs", Assert.Single(sources, file => Repository.Read(file).Contains("QUESTPDF_TAGS", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [GeneratedRegex("using QuestPDF")]
    private static partial Regex Library();

    [GeneratedRegex("uses: [^@\n]+@([^\n]*)")]
    private static partial Regex UsedAction();
}
