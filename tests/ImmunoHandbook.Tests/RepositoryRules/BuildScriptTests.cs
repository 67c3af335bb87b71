using System.Management.Automation.Language;
using Xunit;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>build.ps1 cannot be run on every machine that tests, so PowerShell's own parser reads it.</summary>
public sealed class BuildScriptTests
{
    private static readonly ScriptBlockAst s_script = Parse(out s_faults);
    private static readonly ParseError[] s_faults;

    [Fact]
    public void It_is_valid_PowerShell() => Assert.Empty(s_faults);

    /// <summary>Windows PowerShell 5.1 reads a file without a byte order mark in the machine's old code page.</summary>
    [Fact]
    public void It_is_plain_ASCII() => Assert.All(s_script.Extent.Text, letter => Assert.InRange(letter, '\n', '~'));

    [Theory]
    [InlineData("build", "dotnet run -c Release --project src/ImmunoHandbook")]
    [InlineData("test", "dotnet test -c Release")]
    [InlineData("serve", "dotnet run -c Release --project src/ImmunoHandbook -- serve")]
    [InlineData("pack", "dotnet publish src/ImmunoHandbook -c Release -o artifacts")]
    public void Each_target_is_one_command(string target, string command)
    {
        var clause = Assert.Single(Switch.Clauses, clause => clause.Item1.Extent.Text == $"'{target}'");

        Assert.Equal(command, Assert.Single(clause.Item2.Statements).Extent.Text);
        Assert.Contains(target, AllowedTargets);
    }

    [Fact]
    public void Without_a_word_it_builds() =>
        Assert.Equal("'build'", Assert.Single(s_script.ParamBlock.Parameters).DefaultValue.Extent.Text);

    [Fact]
    public void It_has_no_target_besides_the_documented_ones() =>
        Assert.Equal(Switch.Clauses.Select(clause => clause.Item1.Extent.Text.Trim('\'')), AllowedTargets);

    private static SwitchStatementAst Switch =>
        Assert.IsType<SwitchStatementAst>(s_script.Find(node => node is SwitchStatementAst, searchNestedScriptBlocks: true));

    private static IEnumerable<string> AllowedTargets =>
        from attribute in Assert.Single(s_script.ParamBlock.Parameters).Attributes.OfType<AttributeAst>()
        where attribute.TypeName.Name == "ValidateSet"
        from argument in attribute.PositionalArguments.OfType<StringConstantExpressionAst>()
        select argument.Value;

    private static ScriptBlockAst Parse(out ParseError[] faults) =>
        Parser.ParseInput(Repository.Read("build.ps1"), out _, out faults);
}
