using System.Buffers;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Output;

/// <summary>
/// Rules for the names of output files: they stay inside the output folder and mean the same file on Windows, macOS and
/// Linux, so that a handbook built on one machine can be copied to another.
/// </summary>
internal static class OutputPaths
{
    private const int LongestPath = 240;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\\:*?\"<>|\u007f" + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)));

    /// <summary>Windows keeps these names for devices, whatever ending follows them.</summary>
    private static readonly HashSet<string> DeviceNames = new(
        ["con", "prn", "aux", "nul", .. Numbered("com"), .. Numbered("lpt")], StringComparer.OrdinalIgnoreCase);

    /// <summary>Says why a path cannot be an output file; null when it can.</summary>
    public static string? FaultOf(string path)
    {
        if (path.Length == 0 || path.Length > LongestPath)
        {
            return path.Length == 0 ? "it is empty" : $"it is longer than {LongestPath} characters";
        }

        if (path.AsSpan().ContainsAny(Forbidden))
        {
            return "it has a character that Windows or the web does not allow in a file name";
        }

        foreach (var range in path.AsSpan().Split('/'))
        {
            if (FaultOfSegment(path.AsSpan(range)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Reports unsafe and doubled names. True when every file can be written.</summary>
    public static bool Check(IReadOnlyList<OutputFile> files, DiagnosticBag findings)
    {
        var fine = true;
        var seen = new Dictionary<string, string>(files.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (FaultOf(file.Path) is { } fault)
            {
                fine = false;
                findings.Report(
                    DiagnosticCodes.OutputPathUnsafe,
                    SourceLocation.WholeFile(file.Path),
                    $"The output file \"{file.Path}\" cannot be written: {fault}.",
                    "Rename the chapter or image that this file is made from; use small letters, digits and hyphens.");
            }
            else if (!seen.TryAdd(file.Path, file.Path))
            {
                fine = false;
                ReportTwice(file.Path, seen[file.Path], findings);
            }
        }

        return fine && NoFileIsAFolder(seen, findings);
    }

    private static bool NoFileIsAFolder(Dictionary<string, string> files, DiagnosticBag findings)
    {
        var fine = true;
        var lookup = files.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in files.Values)
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (lookup.TryGetValue(path.AsSpan(0, slash), out var file))
                {
                    fine = false;
                    ReportTwice(path, file, findings);
                }
            }
        }

        return fine;
    }

    private static void ReportTwice(string path, string other, DiagnosticBag findings) =>
        findings.Report(
            DiagnosticCodes.OutputPathTwice,
            SourceLocation.WholeFile(path),
            $"The output files \"{other}\" and \"{path}\" would take each other's place.",
            "Give one of the two chapters or images another name; capital and small letters count as the same.");

    private static string? FaultOfSegment(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty || segment is "." or "..")
        {
            return "it leads out of the output folder";
        }

        if (segment[^1] is '.' or ' ' || segment[0] == ' ')
        {
            return "a part of it begins with a space or ends with a space or a full stop";
        }

        var dot = segment.IndexOf('.');
        var stem = dot < 0 ? segment : segment[..dot];
        return DeviceNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem)
            ? $"Windows keeps the name \"{stem}\" for a device"
            : null;
    }

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, 9).Select(number => $"{name}{number}");
}
