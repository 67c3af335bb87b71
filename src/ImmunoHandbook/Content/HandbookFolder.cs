namespace ImmunoHandbook.Content;

/// <summary>The handbook's root on disk; nothing outside of it is ever read.</summary>
internal sealed partial class HandbookFolder(string root)
{
    /// <summary>Absolute path; never enters output or findings.</summary>
    public string Root { get; } = root;
}
