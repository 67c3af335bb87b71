using System.Globalization;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Output;
using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>The same input gives the same bytes, whoever builds it and where.</summary>
public sealed class RepeatedBuildTests
{
    [Fact]
    public void The_machines_culture_and_folder_leave_no_trace()
    {
        var elsewhere = Directory.CreateTempSubdirectory("händ book ").FullName;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CopyFolder(Path.Combine(Repository.Root, "content"), Path.Combine(elsewhere, "content"));
            var here = Build(Repository.Root);
            CultureInfo.CurrentCulture = AnotherCulture();
            var there = Build(elsewhere);

            Assert.Equal(here.Listing.Select(o => (o.Path, o.Sha256)), there.Listing.Select(o => (o.Path, o.Sha256)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public void Line_ends_of_another_system_change_nothing()
    {
        var elsewhere = Directory.CreateTempSubdirectory("crlf").FullName;
        try
        {
            CopyFolder(Path.Combine(Repository.Root, "content"), Path.Combine(elsewhere, "content"));
            foreach (var file in Directory.EnumerateFiles(elsewhere, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal)))
            {
                File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
            }

            Assert.Equal(Build(Repository.Root).Listing.Select(o => (o.Path, o.Sha256)), Build(elsewhere).Listing.Select(o => (o.Path, o.Sha256)));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    /// <summary>Commas for points and other signs, as most of the world writes numbers; the runtime of the tests knows no named culture.</summary>
    private static CultureInfo AnotherCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    private static OutputSet Build(string source)
    {
        var result = HandbookBuild.Run(new BuildRequest(source, "never-written") { CheckOnly = true, Editions = ["a5"] }, CancellationToken.None);
        Assert.Empty(result.Report.Findings);
        return result.Outputs;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
