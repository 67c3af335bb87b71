using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Theming;

/// <summary>Tells which templates and themes a stranger's change has in another form than those that are used.</summary>
/// <param name="used">What the build takes them from.</param>
internal sealed class ChangedDesign(TrustedSide side, DesignFiles used, DiagnosticBag findings)
{
    /// <summary>Files that are told one by one, of each folder; then their number.</summary>
    private const int Most = 200;

    private static readonly string[] s_roots = ["templates", "themes"];

    private readonly DesignFiles _program = new(null);

    public void Tell()
    {
        if (!side.IsGuarding)
        {
            return;
        }

        foreach (var root in s_roots)
        {
            var (here, there) = (Walk(side.Change, root), side.Folder is null ? [] : Walk(side.Folder, root));
            var changed = here.Where(path => !IsSame(BytesOf(side.Change, path), Used(path))).ToList();
            var gone = there.Except(here, StringComparer.Ordinal).Where(path => !IsSame(Used(path), _program.ReadBytes(path, new DiagnosticBag()))).ToList();
            changed.Take(Most).ToList().ForEach(path => TrustedSide.TellChanged(SourceLocation.WholeFile(path), findings));
            gone.Take(Most).ToList().ForEach(path => TrustedSide.TellGone(SourceLocation.WholeFile(path), findings));
            if (Math.Max(changed.Count - Most, 0) + Math.Max(gone.Count - Most, 0) is var more and > 0)
            {
                TrustedSide.TellChanged(SourceLocation.WholeFile(root), findings, string.Create(CultureInfo.InvariantCulture, $"{more} more"));
            }
        }
    }

    private byte[]? Used(string path) => used.ReadBytes(path, new DiagnosticBag());

    /// <summary>What cannot be read is not the same as anything, and no fault of a build that does not read it.</summary>
    private static byte[]? BytesOf(HandbookFolder folder, string path) => folder.Exists(path) ? folder.ReadBytes(path, new DiagnosticBag()) : null;

    private static bool IsSame(byte[]? one, byte[]? other) => one is not null && other is not null && one.AsSpan().SequenceEqual(other);

    /// <summary>Files below a folder in ordinal order, and what leads out of it; links to folders are not followed.</summary>
    private static List<string> Walk(HandbookFolder folder, string root)
    {
        if (folder.Entries(root) is null)
        {
            // A link out of the handbook, or a file, in the place of the folder.
            return folder.Entries("")?.Any(entry => entry.Name == root) == true ? [root] : [];
        }

        var (found, ahead) = (new List<string>(), new Stack<string>([root]));
        while (ahead.TryPop(out var next))
        {
            foreach (var entry in (folder.Entries(next) ?? []).Where(entry => !LeftOvers.IsSystemFile(entry.Name)))
            {
                if (entry is { IsFolder: true, IsLink: false })
                {
                    ahead.Push($"{next}/{entry.Name}");
                }
                else
                {
                    found.Add($"{next}/{entry.Name}");
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
