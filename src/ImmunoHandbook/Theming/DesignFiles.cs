using System.Reflection;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Theming;

/// <summary>
/// Templates and themes: the handbook's own file where it has one, else the one built into the program. So a clinic
/// changes one file and keeps getting the others with each new version.
/// </summary>
/// <param name="folder">Null where the program's own are meant alone.</param>
internal sealed class DesignFiles(HandbookFolder? folder)
{
    private static readonly Assembly s_program = typeof(DesignFiles).Assembly;

    private static readonly HashSet<string> s_builtIn = new(s_program.GetManifestResourceNames(), StringComparer.Ordinal);

    public bool Exists(string path) => s_builtIn.Contains(path) || folder?.Exists(path) == true;

    /// <summary>The file comes from the program: the handbook has none of its own in that place.</summary>
    public bool IsBuiltIn(string path) => s_builtIn.Contains(path) && folder?.Exists(path) != true;

    /// <summary>Names of built-in and own files below a folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string folderPath) =>
    [
        .. s_builtIn.Where(n => n.StartsWith(folderPath + "/", StringComparison.Ordinal) && n.IndexOf('/', folderPath.Length + 1) < 0)
            .Select(n => n[(folderPath.Length + 1)..])
            .Union(folder?.Files(folderPath) ?? [], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public SourceText? ReadText(string path, DiagnosticBag findings)
    {
        if (Own(path) is { } own)
        {
            return own.ReadText(path, findings);
        }

        using var stream = s_program.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new SourceText(path, reader.ReadToEnd());
    }

    public byte[]? ReadBytes(string path, DiagnosticBag findings)
    {
        if (Own(path) is { } own)
        {
            return own.ReadBytes(path, findings);
        }

        using var stream = s_program.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A link out of the handbook counts: that it is not followed is told, where the program's own file would hide it.</summary>
    private HandbookFolder? Own(string path) => folder is not null && (folder.Exists(path) || folder.LeadsOut(path)) ? folder : null;
}
