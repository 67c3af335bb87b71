namespace ImmunoHandbook.Content;

/// <summary>
/// The one way in which the program writes into a handbook, or a single file beside it: whole or not at all, under a name
/// that nobody can have laid a link at, and never through a link. Whatever fails, the old file is as it was.
/// </summary>
internal sealed class WholeFile(CancellationToken stop = default)
{
    /// <summary>Writes a file of a handbook; folders that are missing on the way are made.</summary>
    /// <param name="root">The handbook's folder. What lies above it is the user's own affair; below it no link is followed.</param>
    /// <param name="path">Relative to it, with forward slashes.</param>
    /// <exception cref="IOException">It cannot be written; the message is a sentence.</exception>
    public void Write(string root, string path, ReadOnlySpan<byte> content, bool isNew = false)
    {
        RequireNoLink(root, path);
        Replace(Path.GetFullPath(path, Path.GetFullPath(root)), content, isNew);
    }

    /// <exception cref="IOException">The way to the file leads through a link.</exception>
    public static void RequireNoLink(string root, string path)
    {
        if (LinkWalk.FirstLink(Path.GetFullPath(root), path) is { } link)
        {
            throw new LinkedPlaceException(link);
        }
    }

    /// <summary>Writes a file that the user named, wherever that is; only that a link stands in its place is not borne.</summary>
    /// <exception cref="IOException">It cannot be written; the message is a sentence.</exception>
    public void WriteNamed(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is not null)
        {
            throw new LinkedPlaceException(path);
        }

        if (full.StartsWith("/dev/", StringComparison.Ordinal))
        {
            throw new IOException($"\"{path}\" is a device.");
        }

        Replace(full, content, isNew: false);
    }

    private void Replace(string full, ReadOnlySpan<byte> content, bool isNew)
    {
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);

        // Editors and the preview leave alone what begins with a full stop.
        var beside = Path.Combine(folder, $".{Path.GetRandomFileName()}.immunohandbook-new");
        using var tidy = new Tidying(stop);
        try
        {
            stop.ThrowIfCancellationRequested();
            Fill(beside, content, full);
            stop.ThrowIfCancellationRequested();
            File.Move(beside, full, overwrite: !isNew);
        }
        catch
        {
            Remove(beside);
            throw;
        }
    }

    /// <summary>On the disk before it takes the old one's place, and with the rights of the old one.</summary>
    private static void Fill(string beside, ReadOnlySpan<byte> content, string full)
    {
        using var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write);
        if (!OperatingSystem.IsWindows() && File.Exists(full))
        {
            File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(full));
        }

        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private static void Remove(string beside)
    {
        try
        {
            File.Delete(beside);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It bears a name of its own and takes nobody's place; what stopped the write is told.
        }
    }
}

/// <summary>A link stands where a file is to be written: what it leads to may lie anywhere.</summary>
internal sealed class LinkedPlaceException(string path) : IOException($"\"{path}\" is a link, and nothing is written through links.");
