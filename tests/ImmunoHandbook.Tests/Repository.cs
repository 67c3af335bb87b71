namespace ImmunoHandbook.Tests;

/// <summary>Files of this repository, found from the test program upwards.</summary>
internal static class Repository
{
    private static readonly string[] s_builtFolders = ["bin", "obj", "dist", "artifacts"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths with forward slashes, relative to the root, in ordinal order; what builds leave behind is left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => s_builtFolders.Contains(part, StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ImmunoHandbook.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Find(parent)
        : throw new InvalidOperationException("The tests run outside of the repository.");
}
