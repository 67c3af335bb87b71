namespace ImmunoHandbook.Content;

/// <summary>
/// Follows a relative path below a root as the file system does: part by part, and through each symbolic link with the
/// parts of its target. Only so is it known where a link to a link, or one with ".." behind another, really ends;
/// comparing the names of paths would let both lead out.
/// </summary>
internal sealed class LinkWalk(string root)
{
    /// <summary>The bound that Linux sets; a link that leads to itself ends here.</summary>
    private const int MostLinks = 40;

    private static readonly char[] s_separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly Stack<string> _ahead = new();
    private readonly List<string> _behind = [];
    private int _links;
    private string? _link;

    /// <summary>Absolute path without a link in it below the root, or null where the way leaves the root or does not end.</summary>
    public string? Follow(string path)
    {
        PushParts(path);
        while (_ahead.TryPop(out var part))
        {
            if (!Step(part))
            {
                return null;
            }
        }

        return Here;
    }

    /// <summary>The first part of the way below the root that is a link or leads out, where nothing may be written; else null.</summary>
    public static string? FirstLink(string root, string path)
    {
        var walk = new LinkWalk(root);
        walk.PushParts(path);
        while (walk._ahead.TryPop(out var part))
        {
            if (!walk.Step(part) || walk._links > 0)
            {
                return walk._link ?? path;
            }
        }

        return null;
    }

    private string Here => _behind.Count == 0 ? root : Path.Combine([root, .. _behind]);

    private bool Step(string part)
    {
        if (part == ".")
        {
            return true;
        }

        if (part == "..")
        {
            return TryGoUp();
        }

        _behind.Add(part);
        return new FileInfo(Here).LinkTarget is not { } target || TryEnter(target);
    }

    private bool TryGoUp()
    {
        if (_behind.Count == 0)
        {
            return false;
        }

        _behind.RemoveAt(_behind.Count - 1);
        return true;
    }

    private bool TryEnter(string target)
    {
        _link ??= string.Join('/', _behind);
        _behind.RemoveAt(_behind.Count - 1);
        if (++_links > MostLinks)
        {
            return false;
        }

        if (!Path.IsPathRooted(target))
        {
            PushParts(target);
            return true;
        }

        var prefix = Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar;
        if (!target.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        _behind.Clear();
        PushParts(target[prefix.Length..]);
        return true;
    }

    private void PushParts(string path)
    {
        foreach (var part in path.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            _ahead.Push(part);
        }
    }
}
