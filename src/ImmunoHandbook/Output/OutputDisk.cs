namespace ImmunoHandbook.Output;

/// <summary>The three things done to the disk while output is replaced; tests replace them to play a full or locked disk.</summary>
internal class OutputDisk
{
    /// <summary>Creates a file that must not exist yet.</summary>
    public virtual void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, fileOffset: 0);
    }

    /// <summary>Renames a folder within its file system.</summary>
    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    public virtual void DeleteFolder(string path) => Directory.Delete(path, recursive: true);
}
