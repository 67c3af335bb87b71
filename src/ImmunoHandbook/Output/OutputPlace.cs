using System.Text;
using ImmunoHandbook.Diagnostics;

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
            : IsInside(from, to) ? $"The output folder \"{output}\" holds the handbook itself, and it is replaced as a whole."
            : s_folders.FirstOrDefault(name => IsInside(to, RealPath(Path.Combine(source, name)))) is { } inside ? $"The output folder \"{output}\" lies in the handbook's {inside}."
            : from.StartsWith(to + AtomicOutput.SiblingSuffix, s_comparison) ? $"The output folder \"{output}\" would be built where the handbook itself lies."
            : null;
    }

    /// <summary>What is wrong, in a sentence, with a name that no disk takes; else null. The limits are those of Linux; build folders beside it have longer names.</summary>
    public static string? TooLong(string output)
    {
        const int longestName = 255 - 32, longestPath = 4096 - 512;
        var full = Path.GetFullPath(output);
        return Encoding.UTF8.GetByteCount(full) > longestPath || full.Split(Path.DirectorySeparatorChar).Any(part => Encoding.UTF8.GetByteCount(part) > longestName)
            ? $"The name of the output folder is too long: \"{Excerpt.Of(output, 60)}\"."
            : null;
    }

    /// <summary>What is wrong, in a sentence, with a folder that would have to lie in a file or take its place; else null.</summary>
    public static string? FileInTheWay(string output)
    {
        for (var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)); place is not null; place = Path.GetDirectoryName(place))
        {
            if (File.Exists(place))
            {
                return $"\"{output}\" cannot be a folder: \"{Path.GetFileName(place)}\" is a file.";
            }
        }

        return null;
    }

    /// <summary>True where a folder is another one or lies in it, links followed.</summary>
    public static bool LiesIn(string folder, string other) => IsInside(RealPath(folder), RealPath(other));

    /// <summary>What a person wrote: the folders of a handbook.</summary>
    private static readonly string[] s_folders = ["content", "templates", "themes"];

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
