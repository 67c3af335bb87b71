using System.Management.Automation.Language;
using Xunit;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>What a newcomer pastes is what the scripts run: each command stands in README.md as it is.</summary>
public sealed class ReadmeTests
{
    private static readonly string s_readme = Repository.Read("README.md");

    [Theory]
    [InlineData("./build.ps1`")]
    [InlineData("./build.ps1 test`")]
    [InlineData("./build.ps1 serve`")]
    [InlineData("./build.ps1 pack`")]
    public void The_README_names_each_target_of_the_script(string call) =>
        Assert.Contains(call, s_readme, StringComparison.Ordinal);

    [Fact]
    public void The_script_runs_only_commands_that_the_README_shows()
    {
        var script = Parser.ParseInput(Repository.Read("build.ps1"), out _, out _);
        var commands = script.FindAll(node => node is CommandAst command && command.GetCommandName() == "dotnet", searchNestedScriptBlocks: true);

        Assert.All(commands, command => Assert.Contains(command.Extent.Text, s_readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Continuous_integration_runs_the_two_commands_of_the_README()
    {
        var script = Repository.Read(".ci/run");
        foreach (var command in new[] { "dotnet test -c Release", "dotnet run -c Release --project src/ImmunoHandbook" })
        {
            Assert.Contains($"```sh\n{command}\n```", s_readme, StringComparison.Ordinal);
            Assert.Contains($"\n{command} ", script, StringComparison.Ordinal);
        }
    }
}
