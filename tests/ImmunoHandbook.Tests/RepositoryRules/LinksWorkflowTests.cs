using System.Text.RegularExpressions;
using Xunit;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>The daily check of outside links may write its ledger, and nobody but the repository's own main line may run it.</summary>
public sealed partial class LinksWorkflowTests
{
    private static readonly string s_text = Repository.Read(".github/workflows/links.yml");

    [Fact]
    public void It_runs_by_the_clock_or_by_hand_and_never_for_a_pull_request()
    {
        Assert.Matches("(?s)on:\\s+schedule:.*workflow_dispatch:", s_text);
        Assert.DoesNotContain("pull_request", s_text, StringComparison.Ordinal);
        Assert.DoesNotContain("push:", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_one_right_is_to_write_the_ledger()
    {
        Assert.Contains("\npermissions: {}\n", s_text, StringComparison.Ordinal);
        Assert.Equal("contents: write", Right().Match(s_text).Groups[1].Value);
        Assert.Single(Right().Matches(s_text));
        Assert.Contains("persist-credentials: false", s_text, StringComparison.Ordinal);
    }

    /// <summary>What the program reads is anybody's text: no step that runs it holds a token, and no job that runs it has a right to write.</summary>
    [Fact]
    public void The_program_never_runs_beside_the_right_to_write()
    {
        var parts = s_text.Split("\n  keep:\n");

        Assert.Contains("dotnet run", parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain(": write", parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", parts[1], StringComparison.Ordinal);
        Assert.All(s_text.Split("\n      - "), step => Assert.False(step.Contains("dotnet ", StringComparison.Ordinal) && step.Contains("token", StringComparison.Ordinal), step));
        Assert.Contains("dotnet restore --locked-mode", s_text, StringComparison.Ordinal);
        Assert.Contains("--no-restore", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit_and_no_text_from_outside_reaches_a_command_line()
    {
        Assert.All(UsedAction().Matches(s_text), action => Assert.Matches("^[0-9a-f]{40} # v[0-9.]+$", action.Groups[1].Value));
        Assert.All(s_text.Split("\n      - "), step => Assert.DoesNotMatch(@"(?s)run:.*\$\{\{", step));
    }

    [Fact]
    public void It_says_what_the_program_can_do() =>
        Assert.Contains("check --only site --external --ledger ledger/links.tsv --report markdown", s_text, StringComparison.Ordinal);

    [GeneratedRegex("\n      ([a-z-]+: write)")]
    private static partial Regex Right();

    [GeneratedRegex("uses: [^@\n]+@([^\n]*)")]
    private static partial Regex UsedAction();
}
