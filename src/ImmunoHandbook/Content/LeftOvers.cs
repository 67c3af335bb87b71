using System.Text.RegularExpressions;

namespace ImmunoHandbook.Content;

/// <summary>Files that editors, file managers and systems leave beside what people wrote.</summary>
internal static partial class LeftOvers
{
    private static readonly string[] s_systemFiles = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin"];

    /// <summary>Nobody has written anything in these: files of the system, hidden ones, and the locks of open documents.</summary>
    public static bool IsSystemFile(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || s_systemFiles.Contains(name.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The file of which an editor kept this as a backup; null where the name does not say that it is one.</summary>
    public static string? BackedUp(string name) => Backup().Match(name) is { Success: true } backup ? backup.Groups["name"].Value : null;

    /// <summary>True for a copy whose original lies beside it. Alone it would be the only one that holds the text.</summary>
    public static bool IsCopyIn(string name, IReadOnlyList<string> folder) =>
        OriginalOf(name) is { } original && folder.Contains(original, StringComparer.Ordinal);

    /// <summary>The name of which this is a copy, if it is one; null where nothing says so.</summary>
    public static string? OriginalOf(string name)
    {
        var copy = Copy().Match(name);
        var original = copy.Groups["name"].Value + copy.Groups["ending"].Value;
        return copy.Success && original != name ? original : null;
    }

    [GeneratedRegex(@"^#?(?<name>[^#]+?)(~|#|\.(bak|backup|orig|old|tmp|temp|rej|save|swp|swo|new))$", RegexOptions.IgnoreCase)]
    private static partial Regex Backup();

    /// <summary>What Windows, macOS and file managers of Linux make of a name, and browsers of a second download.</summary>
    [GeneratedRegex(@"^(Copy of |Kopie von |Copia de |Copie de )?(?<name>.+?)( - Copy| - Kopie| - Copia| - Copie| copy| Kopie| copia)?( ?\(([0-9]{1,3}|copy|[0-9a-z]+ copy)\)| [0-9]{1,2})?(?<ending>\.[A-Za-z]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Copy();
}
