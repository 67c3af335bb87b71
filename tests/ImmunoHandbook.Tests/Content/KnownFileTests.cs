using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

public sealed partial class KnownFileTests
{
    /// <summary>A new kind of file that is read but not known would be told to be no part of the handbook.</summary>
    [Fact]
    public void Every_file_that_the_program_reads_by_name_is_known()
    {
        var known = Enum.GetValues<FolderKind>().SelectMany(KnownFiles.In).ToHashSet(StringComparer.Ordinal);
        var read =
            from file in Repository.Files("src/ImmunoHandbook", "*.cs")
            from Match name in ContentFile().Matches(Repository.Read(file))
            select name.Groups["name"].Value;

        Assert.Contains("glossary.yml", read);
        Assert.Empty(read.Distinct().Except(known));
    }

    [Fact]
    public void The_starter_and_the_sample_hold_nothing_that_is_not_known()
    {
        var names = Repository.Files("content", "*.yml").Concat(Repository.Files("content", "*.tsv")).Select(Path.GetFileName);

        Assert.Empty(names.Except(Enum.GetValues<FolderKind>().SelectMany(KnownFiles.In)));
    }

    [GeneratedRegex("""content/(?:[^"/\s]+/)*(?<name>[a-z-]+\.(?:yml|tsv|csv|txt))""")]
    private static partial Regex ContentFile();
}
