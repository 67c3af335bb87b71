using System.Text.RegularExpressions;
using Xunit;

namespace ImmunoHandbook.Tests.RepositoryRules;

public sealed partial class SourceRulesTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_source_file_is_too_long_to_read()
    {
        var tooLong =
            from file in Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
            where !file.EndsWith(".g.cs", StringComparison.Ordinal)
            let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
            where lines > MostLines
            select $"{file}: {lines} lines";

        Assert.Empty(tooLong);
    }

    /// <summary>The typesetter serves any program: it knows nothing of Markdown, templates, HTML or handbooks.</summary>
    [Fact]
    public void The_typesetter_knows_nothing_of_handbooks()
    {
        var project = Repository.Read("src/ImmunoHandbook.Typesetting/ImmunoHandbook.Typesetting.csproj");

        // One library for letters, and one for the pixels of photographs.
        Assert.Equal(
            ["BitMiracle.LibJpeg.NET", "HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux"],
            PackageReference().Matches(project).Select(match => match.Groups[1].Value));

        var foreign =
            from file in Repository.Files("src/ImmunoHandbook.Typesetting", "*.cs")
            from Match used in UsedNamespace().Matches(Repository.Read(file))
            let name = used.Groups[1].Value
            where !name.StartsWith("System", StringComparison.Ordinal)
                && !name.StartsWith("HarfBuzzSharp", StringComparison.Ordinal)
                && name != "BitMiracle.LibJpeg.Classic"
                && !name.StartsWith("ImmunoHandbook.Typesetting", StringComparison.Ordinal)
            select $"{file}: {name}";
        Assert.Empty(foreign);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        string[] kinds = ["*.cs", "*.csproj", "*.props", "*.md", "*.yml", "*.html", "*.css"];
        string[] folders = ["src", "tests", "templates", "themes", "content"];
        var places =
            from folder in folders
            from kind in kinds
            from file in Repository.Files(folder, kind)
            where MachinePath().IsMatch(Repository.Read(file))
            select file;

        Assert.Empty(places);
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_has_a_lock_file()
    {
        var solution = Repository.Read("ImmunoHandbook.sln").Replace('\\', '/');
        var projects = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project =>
        {
            Assert.Contains(project, solution, StringComparison.Ordinal);
            var lockFile = Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(lockFile), $"{project} has no packages.lock.json");
        });
    }

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsedNamespace();

    /// <summary>Home folders of the three systems, and the folder that this project happened to be written in.</summary>
    [GeneratedRegex(@"/home/\w+/|/Users/\w+/|[A-Z]:\\Users\\|/work/(?:main|wt|shared)\b")]
    private static partial Regex MachinePath();
}
