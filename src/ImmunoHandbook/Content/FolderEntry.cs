namespace ImmunoHandbook.Content;

/// <summary>Where an entry of a folder leads.</summary>
internal enum EntryReach
{
    /// <summary>To itself, or through a link to something in the handbook.</summary>
    Inside,

    /// <summary>A link out of the handbook's folder, or one that does not end.</summary>
    Outside,

    /// <summary>A link to nothing.</summary>
    Nowhere,

    /// <summary>A pipe, a socket or a device.</summary>
    NoFile,
}

/// <summary>A file or folder directly in a folder.</summary>
/// <param name="IsLink">A symbolic link, whatever it leads to.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink, EntryReach Reach);
