using ImmunoHandbook.Content;

namespace ImmunoHandbook.References;

/// <summary>Which chapter the path of a link means, with or without the folder of its part.</summary>
internal static class ChapterAddress
{
    private static readonly char[] s_slashes = ['/', '\\'];

    /// <summary>The chapter's slug; null where there is none. Where the path leaves the language's folder it means none.</summary>
    public static string? Find(string path, Chapter from, AnchorIndex anchors) =>
        Leaves(path, from, anchors) ? null : anchors.SlugOf(string.Join('/', path.Split('/').Where(p => p is not ("." or ".."))));

    /// <summary>From the folder of a part one step up is still within; a translation may lie beside the parts and keep its source's links.</summary>
    public static bool Leaves(string path, Chapter from, AnchorIndex anchors)
    {
        var parts = path.Split(s_slashes);
        var ups = parts.TakeWhile(p => p is "." or "..").Count(p => p == "..");
        var isInPart = from.PartFolder is not null || anchors.FileOf(from.Slug)?.Contains('/', StringComparison.Ordinal) == true;
        return path.StartsWith('/') || path.StartsWith('\\') || parts.Count(p => p == "..") > ups || ups > (isInPart ? 1 : 0);
    }

    /// <summary>
    /// The file that is meant beyond doubt: named in other case, with \ for /, with another ending or as a page of the
    /// website, or with the number that it had before others came in front of it.
    /// </summary>
    public static string? Certain(string path, AnchorIndex anchors)
    {
        var words = WordsOf(path);
        var same = words.Length == 0 ? [] : anchors.FileNames.Where(file => WordsOf(file) == words).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>A bare word may mean anything; a number before it or an ending says that a file is meant.</summary>
    public static bool NamesFile(string path)
    {
        var name = path[(path.LastIndexOfAny(s_slashes) + 1)..];
        return FileKinds.StemOf(name) != name || ChapterName.DigitsOf(name).Length > 0;
    }

    private static string WordsOf(string path)
    {
        var stem = FileKinds.StemOf(path[(path.LastIndexOfAny(s_slashes) + 1)..]);
        return TypeableName.Of(stem[ChapterName.DigitsOf(stem).Length..]);
    }
}
