using System.Formats.Tar;

namespace ImmunoHandbook.Content;

/// <summary>
/// Tells files from what only bears a name in a folder: to open a pipe waits for ever, and a device gives without end.
/// </summary>
internal static class PlainFile
{
    /// <summary>False for a pipe, socket or device. Nothing is opened, unless it is a regular file.</summary>
    /// <param name="full">An existing place that is no folder, its links followed.</param>
    public static bool Is(string full)
    {
        // All of them say that they have no bytes. A regular file that has none is quickly put into an archive, and the
        // archive's writer is the one place where .NET says what kind of thing a name stands for.
        if (OperatingSystem.IsWindows() || new FileInfo(full) is { Exists: true, Length: > 0 })
        {
            return true;
        }

        try
        {
            using var entries = new MemoryStream();
            using (var writer = new TarWriter(entries, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(full, "entry");
            }

            entries.Position = 0;
            using var reader = new TarReader(entries);
            return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile };
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            // A file that must not be read, or was just taken away: who reads it says so.
            return true;
        }
        catch (IOException)
        {
            // A socket has no place in an archive.
            return false;
        }
    }

    /// <summary>Bytes of a regular file.</summary>
    /// <exception cref="IOException">It cannot be read, or is no regular file.</exception>
    public static byte[] Read(string path)
    {
        var full = Path.GetFullPath(path);
        var place = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        return Is(place) ? File.ReadAllBytes(place) : throw new IOException($"\"{Path.GetFileName(path)}\" is no file.");
    }
}
