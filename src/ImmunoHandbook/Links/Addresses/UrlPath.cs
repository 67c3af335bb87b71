using System.Buffers;

namespace ImmunoHandbook.Links.Addresses;

/// <summary>Paths as the WHATWG URL standard walks them (path state, 4.4): dot segments also in percent-encoded form, backslashes as slashes, empty segments kept.</summary>
internal static class UrlPath
{
    private static readonly SearchValues<char> s_encoded = SearchValues.Create(" %?#\\\"<>");

    /// <summary>
    /// Walks <paramref name="path"/> from a folder. Returns how often it climbed above the root, which browsers leave without effect.
    /// </summary>
    /// <param name="segments">The folder, one decoded name each; afterwards the segments of the result.</param>
    /// <param name="isFolder">The result names a folder.</param>
    public static int Walk(ReadOnlySpan<char> path, List<string> segments, out bool isFolder)
    {
        var climbed = 0;
        isFolder = true;
        while (true)
        {
            var slash = path.IndexOfAny('/', '\\');
            var isLast = slash < 0;
            var segment = isLast ? path : path[..slash];
            if (IsDoubleDot(segment))
            {
                climbed += segments.Count == 0 ? 1 : 0;
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (!IsSingleDot(segment) && !(isLast && segment.Length == 0))
            {
                segments.Add(Decode(segment));
                isFolder = !isLast;
            }

            if (isLast)
            {
                return climbed;
            }

            path = path[(slash + 1)..];
        }
    }

    /// <summary>A file's name as it stands on a disk. An encoded slash stays encoded: no file has one in its name.</summary>
    public static string Decode(ReadOnlySpan<char> segment)
    {
        if (!segment.Contains('%'))
        {
            return segment.ToString();
        }

        var name = Uri.UnescapeDataString(segment);
        return name.AsSpan().ContainsAny('/', '\0') ? segment.ToString() : name;
    }

    /// <summary>A path of the site as an address: what would end it or be read as something else is encoded.</summary>
    public static string Encode(string path) => path.AsSpan().IndexOfAny(s_encoded) < 0
        ? path
        : string.Concat(path.Select(c => s_encoded.Contains(c) ? $"%{(int)c:X2}" : c.ToString()));

    private static bool IsSingleDot(ReadOnlySpan<char> segment) => segment is "." || segment.Equals("%2e", StringComparison.OrdinalIgnoreCase);

    private static bool IsDoubleDot(ReadOnlySpan<char> segment) => segment.Length switch
    {
        2 => segment is "..",
        4 => segment.Equals(".%2e", StringComparison.OrdinalIgnoreCase) || segment.Equals("%2e.", StringComparison.OrdinalIgnoreCase),
        6 => segment.Equals("%2e%2e", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
