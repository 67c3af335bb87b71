using System.Text.RegularExpressions;
using Xunit;

namespace ImmunoHandbook.Tests.RepositoryRules;

/// <summary>Whoever writes to the disk must think of links, of names that can be foreseen, and of an end in the middle: three files have.</summary>
public sealed partial class WritingTests
{
    private static readonly string[] s_allowed =
    [
        "src/ImmunoHandbook/Content/WholeFile.cs", // every single file
        "src/ImmunoHandbook/Output/AtomicOutput.cs", // the output folder
        "src/ImmunoHandbook/Output/OutputDisk.cs", // what that does to the disk
    ];

    [Fact]
    public void Nothing_else_writes_to_the_disk()
    {
        var writers = Repository.Files("src", "*.cs").Where(file => Writing().IsMatch(Repository.Read(file))).Order(StringComparer.Ordinal);

        Assert.Equal(s_allowed, writers);
    }

    [Theory]
    [InlineData("File.WriteAllText(path, text);")]
    [InlineData("using var file = new FileStream(path, FileMode.Create);")]
    [InlineData("Directory.CreateDirectory(path);")]
    [InlineData("new StreamWriter(path)")]
    [InlineData("info.CreateSubdirectory(name)")]
    public void The_rule_knows_writing_when_it_sees_it(string line) => Assert.Matches(Writing(), line);

    [Theory]
    [InlineData("File.ReadAllText(path)")]
    [InlineData("ConsoleReport.Write(report)")]
    [InlineData("LedgerFile.Write(entries)")]
    [InlineData("new StreamReader(stream)")]
    public void And_reading_is_free(string line) => Assert.DoesNotMatch(Writing(), line);

    [GeneratedRegex(@"\bFile\.(?:Write|Append|Create|Move|Copy|Replace|Delete|Set|Open(?!Read|Text))\w*\(|new FileStream\(|new StreamWriter\((?!stream)|\bDirectory\.(?:Create|Move|Delete)\w*\(|\.(?:CreateSubdirectory|OpenWrite|CreateText|AppendText)\(|\bFileMode\.")]
    private static partial Regex Writing();
}
