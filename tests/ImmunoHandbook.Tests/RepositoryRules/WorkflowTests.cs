using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>What a stranger's pull request may do is fixed here.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string s_text = Repository.Read(".github/workflows/pages.yml");

    private static YamlMappingNode Workflow { get; } = Parse();

    private static YamlMappingNode Jobs => (YamlMappingNode)Workflow["jobs"];

    [Fact]
    public void No_right_is_given_to_the_whole_workflow() => Assert.Empty(((YamlMappingNode)Workflow["permissions"]).Children);

    [Theory]
    [InlineData("build", "contents: read")]
    [InlineData("test", "contents: read")]
    [InlineData("deploy", "pages: write, id-token: write")]
    public void Each_job_has_the_rights_it_needs_and_no_other(string job, string rights)
    {
        var given = ((YamlMappingNode)Jobs[job]["permissions"]).Children.Select(right => $"{right.Key}: {right.Value}");

        Assert.Equal(rights, string.Join(", ", given));
    }

    [Fact]
    public void There_is_no_other_job() =>
        Assert.Equal(["build", "test", "deploy"], Jobs.Children.Keys.Select(key => key.ToString()));

    [Fact]
    public void A_pull_request_never_deploys_and_sees_no_secret()
    {
        Assert.Contains("github.event_name != 'pull_request'", Jobs["deploy"]["if"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", s_text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit()
    {
        var used = UsedAction().Matches(s_text);

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches("^[0-9a-f]{40} # v[0-9.]+$", action.Groups[1].Value));
    }

    [Fact]
    public void No_text_from_outside_is_put_into_a_command_line() =>
        Assert.DoesNotMatch(@"run:.*\$\{\{", s_text);

    private static YamlMappingNode Parse()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(s_text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex("uses: [^@\n]+@([^\n]*)")]
    private static partial Regex UsedAction();
}
