using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// The handbook's root on disk. Paths are relative to it with forward slashes; nothing outside of it is ever read, also
/// not through a symbolic link. What cannot be read is a finding, never an exception.
/// </summary>
internal sealed class HandbookFolder(string root, Limits? limits = null)
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Absolute path; never enters output or findings.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>What the files may cost.</summary>
    public Limits Limits { get; } = limits ?? Limits.Usual;

    public bool Exists(string path) => Resolve(path) is { } full && File.Exists(full) && ExactNames.Hold(Root, path);

    public bool FolderExists(string path) => Resolve(path) is { } full && Directory.Exists(full) && ExactNames.Hold(Root, path);

    /// <summary>True where a link stands on the way that is not followed, because it ends outside of the folder or nowhere.</summary>
    public bool LeadsOut(string path) => Resolve(path) is null && LinkWalk.FirstLink(Root, path) is not null;

    /// <summary>Everything directly in a folder, hidden entries too, in ordinal order; null where it cannot be listed.</summary>
    public IReadOnlyList<FolderEntry>? Entries(string path)
    {
        if (Resolve(path) is not { } full)
        {
            return null;
        }

        try
        {
            return [.. new DirectoryInfo(full).EnumerateFileSystemInfos().Select(info => EntryOf(path, info)).OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Names of the files directly in a folder, in ordinal order; empty where there is no such folder.</summary>
    public IReadOnlyList<string> Files(string path) => Names(path, Directory.EnumerateFiles);

    /// <summary>Names of the folders directly in a folder, in ordinal order.</summary>
    public IReadOnlyList<string> Folders(string path) => Names(path, Directory.EnumerateDirectories);

    /// <summary>Text of a UTF-8 file (a byte order mark is dropped), or null with a finding.</summary>
    public SourceText? ReadText(string path, DiagnosticBag findings)
    {
        if (ReadBytes(path, Limits.TextBytes, findings) is not { } bytes)
        {
            return null;
        }

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            var source = new SourceText(path, s_strictUtf8.GetString(bytes, start, bytes.Length - start));
            return HasOnlyText(source, findings) ? source : null;
        }
        catch (DecoderFallbackException fault)
        {
            ReportEncoding(path, bytes, start + Math.Max(0, fault.Index), findings);
            return null;
        }
    }

    /// <summary>Bytes of a picture or font, or null with a finding.</summary>
    public byte[]? ReadBytes(string path, DiagnosticBag findings) => ReadBytes(path, Limits.PictureBytes, findings);

    /// <summary>The first bytes of a file, in which pictures say their size, and how many it has; null, without a finding, where they cannot be read.</summary>
    public (byte[] Head, long Length)? Head(string path)
    {
        const int length = 1 << 16;
        try
        {
            if (Resolve(path) is { } full && File.Exists(full) && PlainFile.Is(full))
            {
                using var file = File.OpenRead(full);
                var head = new byte[(int)Math.Min(length, file.Length)];
                return (head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)], file.Length);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Told where the picture is read as a whole.
        }

        return null;
    }

    /// <summary>Where a file of the handbook lies on disk, its links followed; null where that is outside of the folder.</summary>
    public string? PlaceOf(string path) => Resolve(path) is { } full && File.Exists(full) && PlainFile.Is(full) ? full : null;

    private byte[]? ReadBytes(string path, long limit, DiagnosticBag findings)
    {
        if (Resolve(path) is not { } full)
        {
            ReportOutside(path, findings);
            return null;
        }

        try
        {
            if (File.Exists(full) && !PlainFile.Is(full))
            {
                ReportNoFile(path, findings);
                return null;
            }

            var length = new FileInfo(full).Length;
            if (length <= limit)
            {
                return File.ReadAllBytes(full);
            }

            findings.ReportGap(
                DiagnosticCodes.FileTooLarge, SourceLocation.WholeFile(path), $"The file has {length >> 20} MB; at most {limit >> 20} MB are read.",
                "Split the text into chapters, or make the picture smaller.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(path, findings);
        }

        return null;
    }

    /// <summary>Tells where a link of the folder leads to, unless that is inside.</summary>
    public static void ReportReach(EntryReach reach, string path, DiagnosticBag findings)
    {
        if (reach == EntryReach.Outside)
        {
            ReportOutside(path, findings);
        }
        else if (reach == EntryReach.Nowhere)
        {
            ReportUnreadable(path, findings);
        }
        else if (reach == EntryReach.NoFile)
        {
            ReportNoFile(path, findings);
        }
    }

    private static void ReportOutside(string path, DiagnosticBag findings) => findings.ReportGap(
        DiagnosticCodes.OutsideFolder, SourceLocation.WholeFile(path), "This path leads out of the handbook's folder.",
        "Copy the file into the handbook; links to other places are not followed.");

    private static void ReportUnreadable(string path, DiagnosticBag findings) => findings.ReportGap(
        DiagnosticCodes.UnreadableFile, SourceLocation.WholeFile(path), "The file cannot be read.",
        "Check that it exists and that you may read it.");

    private static void ReportNoFile(string path, DiagnosticBag findings) => findings.ReportGap(
        DiagnosticCodes.UnreadableFile, SourceLocation.WholeFile(path), "This is no file but a pipe, a socket or a device: it is not opened.",
        "Take it out of the handbook, or put a file in its place.");

    private FolderEntry EntryOf(string folder, FileSystemInfo info)
    {
        var isLink = info.LinkTarget is not null;
        var full = isLink ? Resolve($"{folder}/{info.Name}") : info.FullName;
        var isFolder = full is not null && Directory.Exists(full);
        var reach = full is null ? EntryReach.Outside
            : isLink && !Path.Exists(full) ? EntryReach.Nowhere
            : isFolder || PlainFile.Is(full) ? EntryReach.Inside
            : EntryReach.NoFile;
        return new FolderEntry(info.Name, isFolder, isLink, reach);
    }

    private IReadOnlyList<string> Names(string path, Func<string, IEnumerable<string>> enumerate)
    {
        if (Resolve(path) is not { } full || !Directory.Exists(full))
        {
            return [];
        }

        try
        {
            return [.. enumerate(full).Select(f => Path.GetFileName(f)!).Where(n => !n.StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Absolute path of a place inside the root with its links followed, or null.</summary>
    private string? Resolve(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(path)
            || path.Split('/').Contains(".."))
        {
            return null;
        }

        try
        {
            return new LinkWalk(Root).Follow(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void ReportEncoding(string path, byte[] bytes, int offset, DiagnosticBag findings)
    {
        var line = bytes.AsSpan(0, Math.Min(offset, bytes.Length)).Count((byte)'\n') + 1;
        var lineStart = bytes.AsSpan(0, Math.Min(offset, bytes.Length)).LastIndexOf((byte)'\n') + 1;
        findings.ReportGap(
            DiagnosticCodes.NotUtf8, new SourceLocation(path, line, offset - lineStart + 1), "The file is not UTF-8 text.",
            "Open it in an editor and save it with the encoding UTF-8.");
    }

    private static bool HasOnlyText(SourceText source, DiagnosticBag findings)
    {
        if (UnseenCharacters.FirstNoText(source.Text) is not var (at, value))
        {
            return true;
        }

        findings.ReportGap(
            DiagnosticCodes.ControlCharacter, source.LocationOf(at), $"The file holds the character {UnseenCharacters.NameOf(value)}, which is not text.",
            "Delete it: it is often left behind by a program that saved the file in another encoding.");
        return false;
    }
}
