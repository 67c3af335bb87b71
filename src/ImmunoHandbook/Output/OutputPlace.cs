namespace ImmunoHandbook.Output;

/// <summary>Whether a folder can be an output folder at all. It is replaced as a whole, so it may hold nothing that a person wrote.</summary>
internal static class OutputPlace
{
    /// <summary>What is wrong in a sentence, or null.</summary>
    /// <param name="source">Folder of the handbook.</param>
    public static string? FaultOf(string source, string output)
    {
        if (string.IsNullOrWhiteSpace(output) || output.Contains('\0', StringComparison.Ordinal))
        {
            return "The output folder needs a name.";
        }

        var (from, to) = (RealPath(source), RealPath(output));
        return Path.GetDirectoryName(to) is null ? $"\"{output}\" is the root of the disk, and an output folder is replaced as a whole."
            : FileOnTheWay(to) is { } file ? $"\"{output}\" lies below \"{Path.GetFileName(file)}\", which is a file."
            : IsInside(from, to) ? $"The output folder \"{output}\" holds the handbook itself, and it is replaced as a whole."
            : IsInside(to, RealPath(Path.Combine(source, "content"))) ? $"The output folder \"{output}\" lies in the handbook's content."
            : null;
    }

    private static string? FileOnTheWay(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }

    private static bool IsInside(string path, string folder) =>
        path.Equals(folder, s_comparison) || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, s_comparison);

    /// <summary>On disks that tell no upper from lower case, one folder has many names.</summary>
    private static readonly StringComparison s_comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The path with the links on its way followed, as far as it exists.</summary>
    private static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(RealPath(parent), Path.GetFileName(full));
        try
        {
            return Directory.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName ?? here;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return here;
        }
    }
}
