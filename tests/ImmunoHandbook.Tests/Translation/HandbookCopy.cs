namespace ImmunoHandbook.Tests.Translation;

/// <summary>The repository's own content, in a folder that a test may write to.</summary>
internal sealed class HandbookCopy : IDisposable
{
    public HandbookCopy()
    {
        var content = Path.Combine(Repository.Root, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, "content", Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("handbook-copy-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
