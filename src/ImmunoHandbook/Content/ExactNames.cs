namespace ImmunoHandbook.Content;

/// <summary>
/// Disks of Windows and macOS find a file by a name in other case or composed otherwise. A handbook must build
/// there if it builds on a server, so a name counts only as it is written.
/// </summary>
internal static class ExactNames
{
    /// <summary>True where every part of an existing path is spelt as its folder lists it.</summary>
    public static bool Hold(string root, string path) =>
        (path.All(char.IsAscii) && !Path.Exists(Path.Combine(root, InOtherCase(path)))) || AreListed(root, path);

    /// <summary>Where this exists too the disk may not tell the two apart, which only a listing shows.</summary>
    private static string InOtherCase(string path) =>
        string.Create(path.Length, path, static (other, own) =>
        {
            for (var i = 0; i < own.Length; i++)
            {
                other[i] = char.IsAsciiLetterLower(own[i]) ? char.ToUpperInvariant(own[i]) : char.ToLowerInvariant(own[i]);
            }
        });

    private static bool AreListed(string root, string path)
    {
        var folder = root;
        try
        {
            foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."))
            {
                if (!Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry.AsSpan()).SequenceEqual(part)))
                {
                    return false;
                }

                folder = Path.Combine(folder, part);
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
