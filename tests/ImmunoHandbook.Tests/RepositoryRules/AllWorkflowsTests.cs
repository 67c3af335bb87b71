using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>What holds for every workflow, also for those that are yet to be written.</summary>
public sealed partial class AllWorkflowsTests
{
    /// <summary>The only jobs that may do more than read, and what for: publish the website, keep the ledger.</summary>
    private static readonly Dictionary<string, string> s_rights = new(StringComparer.Ordinal)
    {
        ["pages.yml deploy"] = "pages: write, id-token: write",
        ["links.yml keep"] = "actions: read, contents: write",
    };

    public static TheoryData<string> Workflows => [.. Repository.Files(".github/workflows", "*").Select(path => path[".github/workflows/".Length..])];

    [Fact]
    public void There_are_workflows_and_all_end_in_yml()
    {
        Assert.Contains("pull-request.yml", Workflows.Select(row => row.Data));
        Assert.All(Workflows, row => Assert.EndsWith(".yml", row.Data, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_job_has_a_right_that_it_does_not_need(string file)
    {
        Assert.Empty(((YamlMappingNode)Parse(file)["permissions"]).Children);
        Assert.All(Jobs(file), job => Assert.Equal(
            s_rights.GetValueOrDefault($"{file} {job.Name}", "contents: read"),
            string.Join(", ", ((YamlMappingNode)job.Node["permissions"]).Children.Select(right => $"{right.Key}: {right.Value}"))));
    }

    /// <summary>These two run with the rights of the repository on what a stranger sent.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void None_is_started_with_rights_by_a_stranger_and_none_knows_a_secret(string file)
    {
        Assert.DoesNotContain("pull_request_target", Text(file), StringComparison.Ordinal);
        Assert.DoesNotContain("workflow_run", Text(file), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bsecrets\b\s*[.\[]|secrets: inherit", Text(file));
    }

    /// <summary>A job that may write must say itself that no pull request starts it.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_job_that_may_write_is_closed_to_pull_requests(string file)
    {
        var isOpen = ((YamlMappingNode)Parse(file)["on"]).Children.Keys.Any(key => key.ToString().StartsWith("pull_request", StringComparison.Ordinal));
        var writing = Jobs(file).Where(job => ((YamlMappingNode)job.Node["permissions"]).Children.Values.Any(right => right.ToString() == "write"));

        Assert.All(isOpen ? writing : [], job => Assert.Contains("github.event_name != 'pull_request'", job.Node["if"].ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Packages_are_those_of_the_lock_files(string file)
    {
        foreach (var job in Jobs(file))
        {
            var commands = Runs(job.Node).SelectMany(run => run.Split('\n')).Where(line => NetCommand().IsMatch(line)).ToList();
            if (commands.Count == 0)
            {
                continue;
            }

            Assert.Contains("dotnet restore --locked-mode", commands[0], StringComparison.Ordinal);
            Assert.All(commands.Where(line => line.Contains("dotnet restore", StringComparison.Ordinal)), line => Assert.Contains("--locked-mode", line, StringComparison.Ordinal));

            // QuestPDF is in no committed lock file, and whoever asks for it does so by hand.
            Assert.All(
                commands.Where(line => !line.Contains("dotnet restore", StringComparison.Ordinal) && !line.Contains("-p:QuestPdf=true", StringComparison.Ordinal)),
                line => Assert.Contains("--no-restore", line, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_checkout_leaves_a_token_behind_and_every_action_is_pinned(string file)
    {
        var steps = Jobs(file).SelectMany(job => ((YamlSequenceNode)job.Node["steps"]).Children.Cast<YamlMappingNode>());
        Assert.All(
            steps.Where(step => step.Children.TryGetValue("uses", out var used) && used.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal)),
            step => Assert.Equal("false", step["with"]["persist-credentials"].ToString()));
        Assert.All(UsedAction().Matches(Text(file)), action => Assert.Matches("^[0-9a-f]{40} # v[0-9.]+$", action.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_text_from_outside_is_put_into_a_command_line(string file) =>
        Assert.All(Jobs(file).SelectMany(job => Runs(job.Node)), run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));

    [Fact]
    public void A_change_is_built_by_the_program_and_the_design_of_the_branch_that_it_is_meant_for()
    {
        var commands = Runs(Assert.Single(Jobs("pull-request.yml")).Node).Where(run => run.Contains("dotnet run", StringComparison.Ordinal)).ToList();

        Assert.Equal(["check", "build"], commands.Select(command => AfterDashes().Match(command).Groups[1].Value));
        Assert.All(commands, command =>
        {
            Assert.Contains("--project base/src/ImmunoHandbook -- ", command, StringComparison.Ordinal);
            Assert.Contains(" --untrusted --trusted base --source change ", command, StringComparison.Ordinal);
        });
        Assert.Equal(["pull_request"], ((YamlMappingNode)Parse("pull-request.yml")["on"]).Children.Keys.Select(key => key.ToString()));
        Assert.DoesNotContain("change/", Text("pull-request.yml"), StringComparison.Ordinal);
    }

    private static string Text(string file) => Repository.Read($".github/workflows/{file}");

    private static YamlMappingNode Parse(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text(file)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<(string Name, YamlMappingNode Node)> Jobs(string file) =>
        ((YamlMappingNode)Parse(file)["jobs"]).Children.Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    private static IEnumerable<string> Runs(YamlMappingNode job) =>
        ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString());

    [GeneratedRegex(@"\bdotnet (?:restore|build|run|test|publish|pack)\b")]
    private static partial Regex NetCommand();

    [GeneratedRegex(" -- ([a-z]+) ")]
    private static partial Regex AfterDashes();

    [GeneratedRegex("uses: [^@\n]+@([^\n]*)")]
    private static partial Regex UsedAction();
}
